/// Labelled examples with 8-bit features, as image files hold them.
///
/// # Shapes
/// `bytes` holds `count × featureCount` values, row after row: the features of example `i` start at
/// `i × featureCount`. `labels` holds `count` values, each smaller than `classCount`.
///
/// Pixels stay bytes until a batch is made, so 60,000 images of 28 × 28 take 47 MB and not 188 MB.
///
/// A large part of a data set shares its parent's bytes, so that holding out examples takes no memory.
public struct Dataset: Sendable {
  /// The name a person knows the examples by, such as "mnist training".
  public let name: String

  /// The dimensions of one example, for example `[28, 28]` (rows, columns).
  public let exampleShape: [Int]

  /// Features, one example after the other, those of this data set among them.
  let storage: [UInt8]

  /// Where in the storage each example is, counted in examples; nil if it holds them all in their order.
  let selection: [Int]?

  /// The class of each example, an index into `classNames`.
  public let labels: [UInt8]

  /// What each class is called.
  public let classNames: [String]

  /// The files that the examples were read from, with the digests of their content.
  public let files: [DatasetFile]

  /// The number of features of one example: the product of `exampleShape`.
  public let featureCount: Int

  /// Creates a data set after checking that its parts fit together.
  ///
  /// - Throws: `DatasetError` if a dimension is not positive, if there are no classes or more than 256, if
  ///   `bytes.count` differs from `labels.count × featureCount`, or if a label is not the index
  ///   of a class.
  public init(
    name: String,
    exampleShape: [Int],
    bytes: [UInt8],
    labels: [UInt8],
    classNames: [String],
    files: [DatasetFile] = []
  ) throws(DatasetError) {
    guard (1...256).contains(classNames.count) else {
      throw .classCount(classNames.count)
    }
    guard let features = Self.product(exampleShape) else {
      throw .exampleShape(exampleShape)
    }
    let (expected, overflow) = labels.count.multipliedReportingOverflow(by: features)
    guard !overflow, expected == bytes.count else {
      throw .byteCount(bytes.count, examples: labels.count, features: features)
    }
    if let index = labels.firstIndex(where: { Int($0) >= classNames.count }) {
      throw .label(labels[index], index: index, classes: classNames.count)
    }
    self.init(
      unchecked: name, exampleShape: exampleShape, featureCount: features, storage: bytes,
      labels: labels, classNames: classNames, files: files)
  }

  init(
    unchecked name: String, exampleShape: [Int], featureCount: Int, storage: [UInt8],
    selection: [Int]? = nil, labels: [UInt8], classNames: [String], files: [DatasetFile]
  ) {
    self.name = name
    self.exampleShape = exampleShape
    self.featureCount = featureCount
    self.storage = storage
    self.selection = selection
    self.labels = labels
    self.classNames = classNames
    self.files = files
  }

  /// The number of examples.
  public var count: Int { labels.count }

  /// The number of classes.
  public var classCount: Int { classNames.count }

  /// The features of one example.
  ///
  /// - Precondition: `index` is in `0..<count`.
  public func pixels(of index: Int) -> ArraySlice<UInt8> {
    precondition(labels.indices.contains(index), "example \(index) of \(count)")
    let row = selection?[index] ?? index
    return storage[row * featureCount..<(row + 1) * featureCount]
  }

  /// All features, one example after the other: a copy, where they are part of a larger data set.
  public var bytes: [UInt8] {
    guard let selection else { return storage }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(selection.count * featureCount)
    for row in selection { bytes += storage[row * featureCount..<(row + 1) * featureCount] }
    return bytes
  }

  private static func product(_ shape: [Int]) -> Int? {
    var product = 1
    for dimension in shape {
      let (next, overflow) = product.multipliedReportingOverflow(by: dimension)
      guard dimension > 0, !overflow else { return nil }
      product = next
    }
    return shape.isEmpty ? nil : product
  }
}

extension Dataset: Equatable {
  /// Whether two data sets have the same examples in the same order, and the same names and files.
  public static func == (left: Dataset, right: Dataset) -> Bool {
    left.name == right.name && left.exampleShape == right.exampleShape
      && left.labels == right.labels && left.classNames == right.classNames
      && left.files == right.files
      && (0..<left.count).allSatisfy { left.pixels(of: $0) == right.pixels(of: $0) }
  }
}

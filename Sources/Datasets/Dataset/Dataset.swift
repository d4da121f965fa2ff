/// Labelled examples with 8-bit features, as image files hold them.
///
/// # Shapes
/// `bytes` holds `count × featureCount` values, row after row: the features of example `i` start at
/// `i × featureCount`. `labels` holds `count` values, each smaller than `classCount`.
///
/// Pixels stay bytes until a batch is made, so 60,000 images of 28 × 28 take 47 MB and not 188 MB.
public struct Dataset: Sendable, Equatable {
  /// The name a person knows the examples by, such as "mnist training".
  public let name: String

  /// The dimensions of one example, for example `[28, 28]` (rows, columns).
  public let exampleShape: [Int]

  /// All features, one example after the other.
  public let bytes: [UInt8]

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
      unchecked: name, exampleShape: exampleShape, featureCount: features, bytes: bytes,
      labels: labels, classNames: classNames, files: files)
  }

  init(
    unchecked name: String, exampleShape: [Int], featureCount: Int, bytes: [UInt8],
    labels: [UInt8], classNames: [String], files: [DatasetFile]
  ) {
    self.name = name
    self.exampleShape = exampleShape
    self.featureCount = featureCount
    self.bytes = bytes
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
    return bytes[index * featureCount..<(index + 1) * featureCount]
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

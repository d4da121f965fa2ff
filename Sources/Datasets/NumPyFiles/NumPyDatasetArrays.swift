import NumPyCompatibility

/// The four arrays of a data set in an `.npz` file, found to fit together.
struct NumPyDatasetArrays {
  private struct Part {
    let features: NumPyArray
    let labels: [UInt8]
    /// The names of the arrays, for errors.
    let names: (features: String, labels: String)
  }

  private let path: String
  private let train: Part
  private let test: Part

  init(_ archive: NumPyArchive, path: String) throws(DataError) {
    self.path = path
    train = try Self.part("train", of: archive, path: path)
    test = try Self.part("test", of: archive, path: path)
    let shapes = [train, test].map { Array($0.features.shape.dropFirst()) }
    guard shapes[0] == shapes[1] else {
      throw DataError(
        .wrongShape, file: path,
        expected: "examples of the shape \(shapes[0]) in \(test.names.features) too",
        found: "\(shapes[1])", advice: "Take all arrays from the same data set.")
    }
  }

  /// The examples as data sets.
  func datasets(named name: String, file: DatasetFile) throws(DataError) -> TrainTestDatasets {
    let bytes = try FeatureBytes.bytes(
      of: [
        .init(name: train.names.features, elements: train.features.elements),
        .init(name: test.names.features, elements: test.features.elements),
      ], path: path)
    let labelCount = Int(max(train.labels.max() ?? 0, test.labels.max() ?? 0)) + 1
    let classNames = (0..<max(labelCount, KnownDataset.digits.count)).map(String.init)
    func dataset(_ part: Part, _ kind: String, _ bytes: [UInt8]) throws(DatasetError) -> Dataset {
      try Dataset(
        name: "\(name) \(kind)", exampleShape: Self.exampleShape(part.features.shape),
        bytes: bytes, labels: part.labels, classNames: classNames, files: [file])
    }
    do throws(DatasetError) {
      return try TrainTestDatasets(
        name: name, train: dataset(train, "train", bytes[0]),
        test: dataset(test, "test", bytes[1]))
    } catch {
      throw DataError(
        .wrongShape, file: path, expected: "arrays that fit together",
        found: error.description, advice: "Take all arrays from the same data set.")
    }
  }

  /// The shape of an example: features of a square number are a square image.
  private static func exampleShape(_ shape: [Int]) -> [Int] {
    guard shape.count == 2 else { return Array(shape.dropFirst()) }
    let side = Int(Double(shape[1]).squareRoot().rounded())
    return side > 1 && side * side == shape[1] ? [side, side] : [shape[1]]
  }

  private static func part(
    _ part: String, of archive: NumPyArchive, path: String
  ) throws(DataError) -> Part {
    let features = try array(["X_\(part)", "x_\(part)"], of: archive, path: path)
    let labels = try array(["y_\(part)", "Y_\(part)"], of: archive, path: path)
    guard features.array.shape.count >= 2, !features.array.shape.contains(0) else {
      throw DataError(
        .wrongShape, file: path,
        expected: "\(features.name) with one or more examples, each a row of features or an image",
        found: "the shape \(features.array.shape)",
        advice: "Give the array two dimensions or more.")
    }
    let count = features.array.shape[0]
    guard labels.array.shape.first == count, labels.array.elements.count == count else {
      throw DataError(
        .countsDiffer, file: path,
        expected: "\(labels.name) with \(count) labels, as many as examples in \(features.name)",
        found: "the shape \(labels.array.shape)",
        advice: "Give one number for each example, not one-hot rows.")
    }
    return Part(
      features: features.array,
      labels: try FeatureBytes.labels(
        .init(name: labels.name, elements: labels.array.elements), path: path),
      names: (features.name, labels.name))
  }

  private static func array(
    _ names: [String], of archive: NumPyArchive, path: String
  ) throws(DataError) -> (name: String, array: NumPyArray) {
    for name in names {
      if let array = archive[name] { return (name, array) }
    }
    let found = archive.entries.prefix(10).map { String($0.name.prefix(40)) }
    throw DataError(
      .invalidArrays, file: path, expected: "an array \(names.joined(separator: " or "))",
      found: found.isEmpty ? "no array" : found.joined(separator: ", "),
      advice: "Save with np.savez(file, X_train=…, y_train=…, X_test=…, y_test=…).")
  }
}

/// A data set of 4 × 4 images, or of other sides: in those of an even class the left half is bright, in the others the
/// right half.
struct SmallDigits {
  var trainLabels: [UInt8] = (0..<120).map { UInt8($0 % 10) }
  var testLabels: [UInt8] = (0..<20).map { UInt8($0 % 10) }

  var side = 4

  /// The rows, if they are not as many as the columns.
  var rows: Int?

  /// Whether they are written as rows of numbers, which are no images.
  var isFlat = false

  /// Writes the four IDX files into a folder.
  func write(to folder: ScratchFolder, _ name: String) throws {
    for (part, labels) in [("train", trainLabels), ("t10k", testLabels)] {
      try folder.write(images(labels), as: "\(name)/\(part)-images-idx3-ubyte")
      try folder.write(
        Self.header([labels.count]) + labels, as: "\(name)/\(part)-labels-idx1-ubyte")
    }
  }

  private func images(_ labels: [UInt8]) -> [UInt8] {
    let shape = isFlat ? [(rows ?? side) * side] : [rows ?? side, side]
    return Self.header([labels.count] + shape)
      + labels.flatMap { label in
        (0..<(rows ?? side) * side).map { pixel -> UInt8 in
          (pixel % side < side / 2) == (label % 2 == 0) ? 250 : 5
        }
      }
  }

  private static func header(_ dimensions: [Int]) -> [UInt8] {
    [0, 0, 8, UInt8(dimensions.count)]
      + dimensions.flatMap { [0, 0, UInt8($0 / 256), UInt8($0 % 256)] }
  }
}

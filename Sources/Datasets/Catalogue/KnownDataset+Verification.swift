extension KnownDataset {
  /// Checks that a file has the published content, whoever compressed it.
  ///
  /// - Throws: `DataError` if the file cannot be read, or if its shape or digest is another.
  public func verify(_ part: DatasetPart, at path: String) throws(DataError) {
    let file = try IDXFile(contentsOf: path)
    guard file.array.shape == shape(of: part) else {
      throw DataError(
        .wrongShape, file: file.file.path, position: file.position(4),
        expected: Self.text(shape(of: part)) + ", as published for \(name)",
        found: Self.text(file.array.shape), advice: Self.advice)
    }
    try verifyDigest(of: file.file, as: part)
  }

  /// Checks the digest of a file that was read.
  func verifyDigest(of file: DatasetFile, as part: DatasetPart) throws(DataError) {
    guard file.sha256 == sha256[part] else {
      throw DataError(
        .wrongContent, file: file.path,
        expected: "SHA-256 \(sha256[part] ?? "(none is known)"), as published for \(name)",
        found: file.sha256, advice: Self.advice)
    }
  }

  /// More bytes than any honest copy of a file has, compressed or not.
  func largestFileSize(of part: DatasetPart) -> Int {
    let elementCount = shape(of: part).reduce(1) { count, dimension in
      let (product, overflow) = count.multipliedReportingOverflow(by: dimension)
      return overflow ? .max : product
    }
    let roomForHeaders = 1 << 16
    return elementCount + min(roomForHeaders, .max - elementCount)
  }

  private static let advice = "Remove the file, so that it is downloaded again."

  private static func text(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: " × ")
  }
}

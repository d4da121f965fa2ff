import Digests

/// A seal: the SHA-256 of everything else in the file, among its metadata. A file of which one bit is another, or that
/// lacks its end, does not match it.
extension SafetensorsFile {
  private static let sealKey = "sha256"

  /// The file's bytes, with the seal among its metadata.
  func encodedAndSealed() throws -> [UInt8] {
    var sealed = self
    sealed.metadata[Self.sealKey] = try seal
    return try sealed.encoded()
  }

  /// Takes the seal out of the metadata.
  ///
  /// - Parameter file: The name of the file, for errors.
  /// - Throws: ``SafetensorsError`` if there is none, or if the contents are not those that were sealed; `DigestError`.
  mutating func open(file: String) throws {
    let expected = metadata.removeValue(forKey: Self.sealKey)
    let found = try seal
    guard expected == found else {
      throw SafetensorsError(
        file: file, offset: 8,
        expected: expected.map { "contents with the SHA-256 \($0)" } ?? "a SHA-256 in the metadata",
        found: expected == nil ? "none" : "contents with \(found)")
    }
  }

  private var seal: String {
    get throws {
      var digest = try SHA256()
      try digest.update(encodedHeader())
      for tensor in tensors { try digest.update(tensor.bytes) }
      return try digest.finalize().hexadecimal
    }
  }
}

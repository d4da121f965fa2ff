/// A finished SHA-256 digest.
public struct SHA256Digest: Sendable, Hashable {
  static let byteCount = 32

  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// The digest as 64 hexadecimal digits in lower case, the way `sha256sum` prints it.
  public var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

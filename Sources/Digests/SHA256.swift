import CCrypto

/// The SHA-256 digest (FIPS 180-4), computed by OpenSSL's `EVP_DigestUpdate`.
///
/// A digest of bytes that arrive in pieces is the digest of all of them together:
///
/// ```swift
/// var digest = try SHA256()
/// try digest.update(header)
/// try digest.update(payload)
/// let text = try digest.finalize().hexadecimal
/// ```
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// Starts a digest of nothing.
  ///
  /// - Throws: `DigestError` if OpenSSL has no memory or is set up not to offer SHA-256.
  public init() throws(DigestError) {
    guard let context = EVP_MD_CTX_new() else { throw DigestError(function: "EVP_MD_CTX_new") }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      EVP_MD_CTX_free(context)
      throw DigestError(function: "EVP_DigestInit_ex")
    }
    self.context = context
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Takes more bytes into the digest.
  ///
  /// - Throws: `DigestError` if OpenSSL reports a fault.
  public mutating func update(_ bytes: some Collection<UInt8>) throws(DigestError) {
    let context = context
    let status =
      bytes.withContiguousStorageIfAvailable { Self.add($0, to: context) }
      ?? Array(bytes).withUnsafeBufferPointer { Self.add($0, to: context) }
    guard status == 1 else { throw DigestError(function: "EVP_DigestUpdate") }
  }

  private static func add(_ bytes: UnsafeBufferPointer<UInt8>, to context: OpaquePointer) -> Int32 {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of all bytes taken in.
  ///
  /// - Throws: `DigestError` if OpenSSL reports a fault.
  public consuming func finalize() throws(DigestError) -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    let status = bytes.withUnsafeMutableBufferPointer { buffer in
      EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    guard status == 1 else { throw DigestError(function: "EVP_DigestFinal_ex") }
    return SHA256Digest(bytes: bytes)
  }

  /// The digest of some bytes.
  ///
  /// - Throws: `DigestError` if OpenSSL reports a fault.
  public static func digest(
    of bytes: some Collection<UInt8>
  ) throws(DigestError) -> SHA256Digest {
    var digest = try SHA256()
    try digest.update(bytes)
    return try digest.finalize()
  }

  /// The digest of some bytes as 64 hexadecimal digits in lower case.
  ///
  /// - Throws: `DigestError` if OpenSSL reports a fault.
  public static func hexadecimal(
    of bytes: some Collection<UInt8>
  ) throws(DigestError) -> String {
    try digest(of: bytes).hexadecimal
  }
}

/// OpenSSL could not compute a digest.
public struct DigestError: Error, Equatable, Sendable {
  /// The OpenSSL function that failed.
  public let function: String

  /// Creates an error.
  public init(function: String) {
    self.function = function
  }
}

extension DigestError: CustomStringConvertible {
  /// Which function failed, and what to look at.
  public var description: String {
    "OpenSSL could not compute a SHA-256 digest: \(function) failed. "
      + "Check that the installed OpenSSL offers SHA-256."
  }
}

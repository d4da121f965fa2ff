/// What a request wants done (RFC 9110, section 9).
public enum HTTPMethod: String, Sendable, Hashable, CaseIterable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case delete = "DELETE"

  /// Whether it asks without changing anything.
  public var isSafe: Bool { self == .get || self == .head }
}

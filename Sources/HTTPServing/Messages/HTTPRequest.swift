/// What a client asks for.
public struct HTTPRequest: Sendable, Equatable {
  /// What is to be done.
  public var method: HTTPMethod
  /// The path as it was sent, percent-encoded, beginning with a slash; without the query.
  public var path: String
  /// The values after the question mark, decoded; the last one of a name.
  public var query: [String: String]
  /// The fields of the head.
  public var headers: HTTPHeaders
  /// What was sent along.
  public var body: [UInt8]
  /// The parts of the path that the route leaves open, by name; filled by ``Router``.
  public internal(set) var parameters: [String: String] = [:]

  /// Puts a request together, as a test does.
  public init(
    _ method: HTTPMethod, _ path: String, query: [String: String] = [:],
    headers: HTTPHeaders = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The part of the path that a route calls by a name; empty if the route has none of that name.
  public func parameter(_ name: String) -> String { parameters[name] ?? "" }
}

/// A method and a form of paths, with what answers them.
public struct Route: Sendable {
  /// Answers a request, on a thread of the server's; may take its time.
  public typealias Handler = @Sendable (HTTPRequest) throws -> HTTPResponse

  /// The method.
  public let method: HTTPMethod
  /// The path, where a part in braces stands for any text that names no other place: `/api/v1/runs/{run}`.
  public let pattern: String

  let parts: [Part]
  let handler: Handler

  enum Part: Sendable, Equatable {
    case literal(String)
    case parameter(String)
  }

  /// Creates a route.
  public init(_ method: HTTPMethod, _ pattern: String, handler: @escaping Handler) {
    self.method = method
    self.pattern = pattern
    self.handler = handler
    parts = pattern.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      part in
      part.hasPrefix("{") && part.hasSuffix("}")
        ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The parts of the path that the pattern leaves open; nil if it is not of this form.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == parts.count else { return nil }
    var parameters: [String: String] = [:]
    for (part, text) in zip(parts, path) {
      switch part {
      case .literal(let literal): if literal != text { return nil }
      case .parameter(let name):
        // Nobody has to wonder what such a name would mean as part of a path.
        if ["", ".", ".."].contains(text) || text.contains("/") { return nil }
        parameters[name] = text
      }
    }
    return parameters
  }
}

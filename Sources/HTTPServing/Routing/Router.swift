/// Finds the route of a request, and turns errors into answers.
public struct Router: Sendable {
  /// The routes; the first that fits answers.
  public let routes: [Route]
  private let describe: @Sendable (any Error) -> HTTPError

  /// Creates a router.
  ///
  /// - Parameters:
  ///   - routes: The routes.
  ///   - describe: Makes an answer of an error that is no ``HTTPError``.
  public init(
    _ routes: [Route], describing describe: @escaping @Sendable (any Error) -> HTTPError
  ) {
    self.routes = routes
    self.describe = describe
  }

  /// Answers a request, without a socket.
  public func respond(to request: HTTPRequest) -> HTTPResponse {
    do {
      return try answer(request)
    } catch let error as HTTPError {
      return error.response
    } catch {
      return describe(error).response
    }
  }

  private func answer(_ request: HTTPRequest) throws -> HTTPResponse {
    let path = try request.segments
    let wanted: HTTPMethod = request.method == .head ? .get : request.method
    var allowed: [HTTPMethod] = []
    for route in routes {
      guard let parameters = route.match(path) else { continue }
      guard route.method == wanted else {
        allowed.append(route.method)
        continue
      }
      var request = request
      request.parameters = parameters
      return try route.handler(request)
    }
    guard allowed.isEmpty else {
      let names = allowed.map(\.rawValue).joined(separator: ", ")
      var response = HTTPError(
        status: 405, code: "method_not_allowed",
        message: "\(request.method.rawValue) cannot be asked of \(request.path).",
        advice: "Use \(names)."
      ).response
      response.headers["Allow"] = names
      return response
    }
    throw HTTPError.notFound(
      "There is nothing at \(request.path).", advice: "The addresses are in /api/v1/openapi.json.")
  }
}

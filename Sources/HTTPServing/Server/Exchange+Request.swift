import Synchronization

extension Exchange {
  /// What is asked, as far as the head tells.
  ///
  /// - Throws: ``HTTPError`` if it cannot be understood, or is refused whatever follows.
  func head(of connection: OpaquePointer, method: String) throws(HTTPError) -> HTTPRequest {
    guard let method = HTTPMethod(rawValue: method) else {
      throw HTTPError(
        status: 501, code: "not_implemented", message: "The method '\(method)' is not known here.",
        advice: "Use one of \(HTTPMethod.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let request = try HTTPRequest(method, target: target, headers: HTTPHeaders(of: connection))
    try context.localGuard?.check(request)
    if let text = request.headers["Content-Length"], Int(text) ?? .max > context.limits.bodyBytes {
      throw tooLarge
    }
    return request
  }

  /// Keeps a part of the body. What is beyond the limit is read, so that the client comes to read the answer, but not kept;
  /// who sends twice as much as allowed is not listened to any more.
  ///
  /// - Returns: Whether the connection goes on.
  func receive(_ part: UnsafeRawBufferPointer) -> Bool {
    let limit = context.limits.bodyBytes
    return state.withLock { state in
      guard case .body(var request, var surplus) = state.phase else { return false }
      // The body is to be held in one place only, or it would be copied for each part.
      state.phase = .waiting
      if surplus > 0 || request.body.count + part.count > limit {
        surplus += part.count
        request.body = []
      } else {
        request.body += part
      }
      state.phase = .body(request, surplus: surplus)
      return surplus <= limit
    }
  }

  var tooLarge: HTTPError {
    HTTPError(
      status: 413, code: "too_large",
      message: "The body has more than the \(context.limits.bodyBytes) bytes that are accepted.",
      advice: "Send less at a time.")
  }
}

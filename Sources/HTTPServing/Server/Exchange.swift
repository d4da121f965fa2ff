import CMicroHTTPD
import Synchronization

/// A request on its way in, and its answer on its way out.
///
/// The server's thread calls whenever there is more of the request, and when an answer can be sent. The answer itself is
/// made on one of ``HandlerThreads``, while the connection is laid aside.
final class Exchange: Sendable {
  private enum Phase {
    case head
    case body(HTTPRequest, surplus: Int)
    case waiting
    case answered(HTTPResponse)
    case sent
  }

  private struct State {
    var phase = Phase.head
    var stream: EventStream?
  }

  let context: ServerContext
  let suspension: Suspension
  /// The address as it was sent.
  private let target: String
  private let state = Mutex(State())

  init(_ context: ServerContext, target: String, suspension: Suspension) {
    self.context = context
    self.target = target
    self.suspension = suspension
    context.add(self)
  }

  /// The events that are being sent.
  var stream: EventStream? { state.withLock(\.stream) }

  /// Goes on with what has come; for the server's thread.
  ///
  /// - Parameter part: The next part of the body; empty at first, when the head is there, and at the end.
  /// - Returns: Whether the connection goes on.
  func proceed(on connection: OpaquePointer, method: String, part: UnsafeRawBufferPointer) -> Bool {
    switch state.withLock({ $0.phase }) {
    case .head:
      do {
        let request = try head(of: connection, method: method)
        state.withLock { $0.phase = .body(request, surplus: 0) }
        return true
      } catch { return send(error.response, on: connection, isHead: method == "HEAD") }
    case .body where !part.isEmpty:
      return receive(part)
    case .body(let request, let surplus):
      guard surplus == 0 else {
        return send(tooLarge.response, on: connection, isHead: request.method == .head)
      }
      state.withLock { $0.phase = .waiting }
      context.threads.run { [self] in answer(request) }
      return wait(on: connection, method: method)
    case .waiting, .answered:
      return wait(on: connection, method: method)
    case .sent:
      return true
    }
  }

  private func head(
    of connection: OpaquePointer, method: String
  ) throws(HTTPError) -> HTTPRequest {
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

  /// Keeps a part of the body; what is beyond the limit is read, so that the client comes to read the answer, but not kept.
  private func receive(_ part: UnsafeRawBufferPointer) -> Bool {
    let limit = context.limits.bodyBytes
    return state.withLock { state in
      guard case .body(var request, var surplus) = state.phase else { return false }
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

  private var tooLarge: HTTPError {
    HTTPError(
      status: 413, code: "too_large",
      message: "The body has more than the \(context.limits.bodyBytes) bytes that are accepted.",
      advice: "Send less at a time.")
  }

  /// Makes the answer; on one of the threads for that.
  private func answer(_ request: HTTPRequest) {
    let response = context.respond(request)
    state.withLock { $0.phase = .answered(response) }
    suspension.wake()
  }

  private func wait(on connection: OpaquePointer, method: String) -> Bool {
    repeat {
      if case .answered(let response) = state.withLock({ $0.phase }) {
        return send(response, on: connection, isHead: method == "HEAD")
      }
      if context.isStopping { return false }
    } while !suspension.suspend()
    return true
  }

  private func send(_ response: HTTPResponse, on connection: OpaquePointer, isHead: Bool) -> Bool {
    state.withLock { $0.phase = .sent }
    guard case .events(let stream) = response.body else {
      return response.send(response.bytes, on: connection, fields: context.fields)
    }
    if isHead {
      stream.abandon()
      return response.send([], on: connection, fields: context.fields)
    }
    guard context.addStream() else {
      stream.abandon()
      let refusal = HTTPError.tooManyStreams(context.limits.eventStreams).response
      return refusal.send(refusal.bytes, on: connection, fields: context.fields)
    }
    state.withLock { $0.stream = stream }
    return response.send(eventsOf: self, on: connection, fields: context.fields)
  }

  /// The next bytes of the events: nil at their end; none if the connection has been laid aside.
  func read(atMost count: Int) -> [UInt8]? {
    guard let stream else { return nil }
    repeat {
      guard let bytes = stream.take(atMost: count, wake: { [suspension] in suspension.wake() })
      else { return nil }
      if !bytes.isEmpty { return bytes }
    } while !suspension.suspend()
    return []
  }

  /// Gives the answer up.
  func abandon() {
    stream?.abandon()
    suspension.wake()
  }

  /// Is called when the request is over, however it ended.
  func close() {
    suspension.close()
    context.remove(self)
    let stream = state.withLock { state in
      defer { state.stream = nil }
      return state.stream
    }
    guard let stream else { return }
    context.removeStream()
    stream.abandon()
  }
}

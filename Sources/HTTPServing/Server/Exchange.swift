import Synchronization

/// A request on its way in, and its answer on its way out.
///
/// The server's thread calls whenever there is more of the request, and when an answer can be sent. The answer itself is
/// made on one of ``HandlerThreads``, while the connection is laid aside.
final class Exchange: Sendable {
  /// How far it has come.
  enum Phase {
    case head
    /// How many bytes there were beyond the limit; the others are in the request.
    case body(HTTPRequest, surplus: Int)
    case waiting
    case answered(HTTPResponse)
    case sent
    case over
  }

  struct State {
    var phase = Phase.head
    /// The events that are being sent.
    var stream: EventStream?
  }

  let context: ServerContext
  let suspension: Suspension
  /// The address as it was sent.
  let target: String
  let state = Mutex(State())

  init(_ context: ServerContext, target: String, suspension: Suspension) {
    self.context = context
    self.target = target
    self.suspension = suspension
    context.add(self)
  }

  /// Goes on with what has come; for the server's thread.
  ///
  /// - Parameters:
  ///   - connection: The connection of libmicrohttpd.
  ///   - method: The method.
  ///   - part: The next part of the body; empty at first, when the head is there, and at the end.
  /// - Returns: Whether the connection goes on.
  func proceed(
    on connection: OpaquePointer, method: String, part: UnsafeRawBufferPointer
  ) -> Bool {
    switch state.withLock(\.phase) {
    case .head:
      do {
        let request = try head(of: connection, method: method)
        state.withLock { $0.phase = .body(request, surplus: 0) }
        return true
      } catch {
        return send(error.response, on: connection, isHead: method == "HEAD")
      }
    case .body where !part.isEmpty:
      return receive(part)
    case .body(let request, let surplus):
      guard surplus == 0 else {
        return send(tooLarge.response, on: connection, isHead: request.method == .head)
      }
      state.withLock { $0.phase = .waiting }
      context.threads.run { [self] in answer(request) }
      return wait(on: connection, isHead: request.method == .head)
    case .waiting, .answered:
      return wait(on: connection, isHead: method == "HEAD")
    case .sent:
      return true
    case .over:
      return false
    }
  }

  /// Gives the answer up.
  func abandon() {
    state.withLock(\.stream)?.abandon()
    suspension.wake()
  }

  /// Is called when the request is over, however it ended.
  func close() {
    suspension.close()
    context.remove(self)
    let last = state.withLock { state in
      defer { state = State(phase: .over) }
      return state
    }
    if last.stream != nil { context.removeStream() }
    last.stream?.abandon()
    // An answer that was made too late to be sent.
    if case .answered(let response) = last.phase { response.abandon() }
  }
}

import Synchronization

extension Exchange {
  /// Makes the answer; on one of the threads for that.
  func answer(_ request: HTTPRequest) {
    let response = context.respond(request)
    let isOver = state.withLock { state in
      if case .over = state.phase { return true }
      state.phase = .answered(response)
      return false
    }
    if isOver { response.abandon() }
    suspension.wake()
  }

  /// Sends the answer if it is there; otherwise lays the connection aside until it is.
  ///
  /// - Returns: Whether the connection goes on.
  func wait(on connection: OpaquePointer, isHead: Bool) -> Bool {
    repeat {
      if case .answered(let response) = state.withLock(\.phase) {
        return send(response, on: connection, isHead: isHead)
      }
      if context.isStopping { return false }
    } while !suspension.suspend()
    return true
  }

  /// Hands an answer over to libmicrohttpd.
  func send(_ response: HTTPResponse, on connection: OpaquePointer, isHead: Bool) -> Bool {
    state.withLock { $0.phase = .sent }
    guard case .events(let stream) = response.body, !isHead else {
      response.abandon()
      return response.send(response.bytes, on: connection, fields: context.fields)
    }
    guard context.addStream() else {
      stream.abandon()
      let refusal = HTTPError.tooManyStreams(context.limits.eventStreams).response
      return refusal.send(refusal.bytes, on: connection, fields: context.fields)
    }
    state.withLock { $0.stream = stream }
    return response.send(eventsOf: self, on: connection, fields: context.fields)
  }

  /// The next bytes of the events: nil at their end, none if the connection has been laid aside.
  func read(atMost count: Int) -> [UInt8]? {
    guard let stream = state.withLock(\.stream) else { return nil }
    repeat {
      guard let bytes = stream.take(atMost: count, wake: { [suspension] in suspension.wake() })
      else { return nil }
      if !bytes.isEmpty { return bytes }
    } while !suspension.suspend()
    return []
  }
}

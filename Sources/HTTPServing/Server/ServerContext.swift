import Synchronization

/// What the requests of a server share while it runs.
final class ServerContext: Sendable {
  private struct State {
    var exchanges: [ObjectIdentifier: Exchange] = [:]
    var streams = 0
    var isStopping = false
  }

  let limits: ServerLimits
  let localGuard: LocalGuard?
  let threads: HandlerThreads
  let respond: @Sendable (HTTPRequest) -> HTTPResponse
  private let state = Mutex(State())

  init(
    limits: ServerLimits, localGuard: LocalGuard?,
    respond: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) {
    self.limits = limits
    self.localGuard = localGuard
    self.respond = respond
    threads = HandlerThreads(count: limits.answersAtATime)
  }

  /// What goes with every answer.
  var fields: HTTPHeaders { localGuard == nil ? [:] : LocalGuard.fields }

  /// The requests that are not over.
  var exchanges: [Exchange] { state.withLock { Array($0.exchanges.values) } }

  var isStopping: Bool { state.withLock(\.isStopping) }

  func add(_ exchange: Exchange) {
    state.withLock { $0.exchanges[ObjectIdentifier(exchange)] = exchange }
  }

  func remove(_ exchange: Exchange) {
    state.withLock { $0.exchanges[ObjectIdentifier(exchange)] = nil }
  }

  /// Counts one more event stream; false if there are as many as may be.
  func addStream() -> Bool {
    state.withLock { state in
      guard state.streams < limits.eventStreams, !state.isStopping else { return false }
      state.streams += 1
      return true
    }
  }

  func removeStream() { state.withLock { $0.streams -= 1 } }

  /// Has no connection laid aside from now on, and takes up those that are: libmicrohttpd cannot be stopped before.
  func stop() {
    let exchanges = state.withLock { state in
      state.isStopping = true
      return Array(state.exchanges.values)
    }
    for exchange in exchanges { exchange.abandon() }
    threads.end()
  }
}

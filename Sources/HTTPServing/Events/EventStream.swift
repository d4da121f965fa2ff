import Synchronization

/// Events on their way to one client.
///
/// Who sends never waits: a client that reads too slowly loses its stream once more than ``capacity`` bytes wait, or twice the most
/// that was sent at once, and may ask for another.
public final class EventStream: Sendable {
  /// The bytes that may wait for a client.
  public static let capacity = 4 << 20

  private struct State {
    var waiting: [UInt8] = []
    /// How many of the waiting bytes have been taken.
    var taken = 0
    /// The most bytes that were sent at once.
    var largest = 0
    var isEnded = false
    /// Wakes who waits for bytes.
    var wake: (@Sendable () -> Void)?
    /// Called when the stream is over for whatever reason.
    var onEnd: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Creates a stream without events.
  public init() {}

  /// Whether no more events can be sent: the client is gone, was too slow, or ``end()`` was called.
  public var isEnded: Bool { state.withLock(\.isEnded) }

  /// Puts an event in line; without effect once the stream has ended.
  public func send(_ event: ServerSentEvent) { append(event.text) }

  /// Puts several events in line at once.
  public func send(_ events: [ServerSentEvent]) { append(events.flatMap(\.text)) }

  /// Puts a comment in line, which keeps the connection open and shows whether the client is still there.
  public func keepAlive() { append(Array(":\n\n".utf8)) }

  /// Ends the stream once the client has read what waits.
  public func end() { finish { _ in } }

  /// Has a closure called once, when the stream has ended; at once if it has already.
  public func whenEnded(_ action: @escaping @Sendable () -> Void) {
    let isEnded = state.withLock { state in
      if !state.isEnded { state.onEnd.append(action) }
      return state.isEnded
    }
    if isEnded { action() }
  }

  private func append(_ bytes: [UInt8]) {
    let (wake, isTooSlow) = state.withLock { state in
      guard !state.isEnded else { return (nil as (@Sendable () -> Void)?, false) }
      state.largest = max(state.largest, bytes.count)
      let waiting = state.waiting.count - state.taken
      guard waiting + bytes.count <= max(Self.capacity, 2 * state.largest) else {
        return (nil, true)
      }
      // A client that is never quite up to date does not keep what it has read.
      if state.taken > Self.capacity {
        state.waiting.removeFirst(state.taken)
        state.taken = 0
      }
      state.waiting += bytes
      return (state.wake, false)
    }
    wake?()
    if isTooSlow { abandon() }
  }

  /// Ends the stream at once: the client is gone, or too slow.
  func abandon() {
    finish { state in
      state.waiting = []
      state.taken = 0
    }
  }

  private func finish(_ change: (inout State) -> Void) {
    let (wake, actions) = state.withLock { state in
      change(&state)
      let actions = state.isEnded ? [] : state.onEnd
      state.isEnded = true
      state.onEnd = []
      return (state.wake, actions)
    }
    wake?()
    for action in actions { action() }
  }

  /// Takes up to `count` waiting bytes; none means to wait until `wake` is called, nil that the stream is over.
  func take(atMost count: Int, wake: @escaping @Sendable () -> Void) -> [UInt8]? {
    state.withLock { state in
      state.wake = wake
      let bytes = Array(state.waiting[state.taken...].prefix(count))
      guard !bytes.isEmpty else { return state.isEnded ? nil : [] }
      state.taken += bytes.count
      if state.taken == state.waiting.count {
        state.waiting = []
        state.taken = 0
      }
      return bytes
    }
  }

  /// All bytes that wait, for tests of what would be sent.
  public func takeAll() -> [UInt8] { take(atMost: .max, wake: {}) ?? [] }
}

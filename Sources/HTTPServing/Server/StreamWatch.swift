import Dispatch
import Foundation
import Synchronization

/// Finds clients that left while there was nothing to send, and keeps the others' connections open.
final class StreamWatch: Sendable {
  private let over = DispatchSemaphore(value: 0)

  /// Starts a thread that looks at the event streams of a server every second.
  init(_ context: ServerContext) {
    let thread = Thread { [over] in
      var seconds = 0
      while over.wait(timeout: .now() + 1) == .timedOut {
        seconds += 1
        let isTimeForSign = seconds.isMultiple(of: max(1, context.limits.keepAliveSeconds))
        for exchange in context.exchanges {
          guard let stream = exchange.state.withLock(\.stream) else { continue }
          if exchange.suspension.isClientGone {
            exchange.abandon()
          } else if isTimeForSign {
            stream.keepAlive()
          }
        }
      }
    }
    thread.start()
  }

  func stop() { over.signal() }
}

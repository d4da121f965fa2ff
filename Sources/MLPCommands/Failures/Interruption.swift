import Dispatch
import Foundation
import Synchronization

/// Notices Ctrl-C (SIGINT), the system's request to end (SIGTERM) and the end of the terminal (SIGHUP), so that work can be
/// saved first. A second signal ends the program at once.
final class Interruption: Sendable {
  private let requested = Atomic<Bool>(false)

  /// Whether the program has been asked to end.
  var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Listens while `body` runs.
  static func whileListening<Result>(
    _ body: (Interruption) throws -> Result
  ) rethrows -> Result {
    let interruption = Interruption()
    let queue = DispatchQueue(label: "signals")
    let numbers = [SIGINT, SIGTERM] + (isIgnored(SIGHUP) ? [] : [SIGHUP])
    let sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let wasRequested = interruption.requested.exchange(true, ordering: .relaxed)
        guard wasRequested else { return }
        // The system's own reaction: the process ends.
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in numbers { signal(number, SIG_DFL) }
    }
    return try body(interruption)
  }

  /// Whether whoever started the program wants it not to hear of a signal, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    let handler = signal(number, SIG_IGN)
    signal(number, handler)
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

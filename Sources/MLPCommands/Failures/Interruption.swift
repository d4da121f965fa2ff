import Dispatch
import Foundation
import Synchronization

/// Notices Ctrl-C (SIGINT) and the system's request to end (SIGTERM), so that work can be saved first. A second signal ends
/// the program at once.
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
    let sources = [SIGINT, SIGTERM].map { number in
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
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
    return try body(interruption)
  }
}

internal import Synchronization

/// How far one piece of a loop has come, for other pieces of it to wait for.
///
/// A piece may wait for pieces of lower numbers alone. ``WorkerTeam/forEach(_:_:)`` has given those to somebody before, who will
/// come to their end.
package final class Milestone: Sendable {
  private let reached = Atomic<Int>(0)

  package init() {}

  /// Takes back what was reached; for the time before a loop.
  package func reset() { reached.store(0, ordering: .relaxed) }

  /// Lets those go on who wait for so much, and see what was written before.
  package func reach(_ count: Int) { reached.store(count, ordering: .releasing) }

  /// Whether so much is reached.
  package func isReached(_ count: Int) -> Bool { reached.load(ordering: .acquiring) >= count }

  /// Waits until so much is reached.
  package func wait(for count: Int) {
    SpinWait.wait { isReached(count) }
  }
}

internal import CVectorKernels
internal import Dispatch
internal import Synchronization

/// Where a team's caller posts a loop and its workers take pieces of it.
///
/// The ticket holds, in one atomic word, the number of the loop, its count of pieces and the next piece. Taking a piece
/// is one compare-and-exchange; a worker that wakes late sees either no piece left or a piece of a newer loop, never a
/// piece of a loop that has ended. A taken piece keeps its loop from ending, so its body may be read without a lock.
final class WorkBoard: Sendable {
  typealias Body = (_ piece: Int, _ worker: Int) -> Void

  /// Pieces that fit into the ticket.
  static let pieceLimit = 1 << 20
  private static let pieceMask = UInt64(pieceLimit - 1)
  private static let closed = UInt64.max

  /// How often a worker looks for work before it sleeps: about 0.1 ms, the gap between the loops of a step.
  private static let looksBeforeSleep = 4000

  private let ticket = Atomic<UInt64>(0)
  private let finished = Atomic<Int>(0)
  private let sleeping = Atomic<Int>(0)
  private let alarm = DispatchSemaphore(value: 0)
  // Written by the caller before it publishes a ticket and read by holders of a piece of that ticket.
  nonisolated(unsafe) private var body: Body?

  /// Runs all pieces of a loop, on the caller as worker 0 and on whoever takes part.
  func run(_ count: Int, _ body: @escaping Body) {
    self.body = body
    finished.store(0, ordering: .relaxed)
    let number = (ticket.load(ordering: .relaxed) >> 40) &+ 1
    publish((number & 0x7F_FFFF) << 40 | UInt64(count) << 20)
    takePieces(as: 0)
    SpinWait.wait { finished.load(ordering: .acquiring) >= count }
    self.body = nil
  }

  func close() { publish(Self.closed) }

  /// A worker's life: take pieces, watch for more, sleep, until the board is closed.
  func work(as worker: Int) {
    var looks = 0
    while true {
      let current = ticket.load(ordering: .acquiring)
      if current == Self.closed { return }
      if Self.hasPiece(current) {
        takePieces(as: worker)
        looks = 0
      } else if looks < Self.looksBeforeSleep {
        looks += 1
        spin_pause()
      } else {
        sleep(unlessChanged: current)
        looks = 0
      }
    }
  }

  private static func hasPiece(_ ticket: UInt64) -> Bool {
    ticket & pieceMask < (ticket >> 20) & pieceMask
  }

  private func takePieces(as worker: Int) {
    var current = ticket.load(ordering: .acquiring)
    while current != Self.closed, Self.hasPiece(current) {
      let (taken, original) = ticket.weakCompareExchange(
        expected: current, desired: current + 1, ordering: .acquiringAndReleasing)
      guard taken else {
        current = original
        continue
      }
      runPiece(Int(current & Self.pieceMask), as: worker)
      finished.wrappingAdd(1, ordering: .releasing)
      current = ticket.load(ordering: .acquiring)
    }
  }

  /// A function of its own, so that the body's reference count is back before the piece counts as finished: the caller's
  /// closure must not outlive the loop.
  @inline(never)
  private func runPiece(_ piece: Int, as worker: Int) {
    body?(piece, worker)
  }

  private func publish(_ value: UInt64) {
    ticket.store(value, ordering: .sequentiallyConsistent)
    // Workers that went to sleep before they could see the ticket; those that come later look once more first.
    for _ in 0..<sleeping.exchange(0, ordering: .sequentiallyConsistent) { alarm.signal() }
  }

  private func sleep(unlessChanged seen: UInt64) {
    sleeping.wrappingAdd(1, ordering: .sequentiallyConsistent)
    if ticket.load(ordering: .sequentiallyConsistent) != seen, withdrawSleep() { return }
    alarm.wait()
  }

  /// Takes back an announced sleep; false when a publisher has already counted it, and its signal must be awaited.
  private func withdrawSleep() -> Bool {
    var count = sleeping.load(ordering: .sequentiallyConsistent)
    while count > 0 {
      let (exchanged, original) = sleeping.weakCompareExchange(
        expected: count, desired: count - 1, ordering: .sequentiallyConsistent)
      if exchanged { return true }
      count = original
    }
    return false
  }
}

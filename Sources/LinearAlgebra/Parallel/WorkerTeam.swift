internal import Dispatch
internal import Synchronization

/// Threads that share out the pieces of a loop and are ready for the next loop within a microsecond.
///
/// A training step is a chain of loops of 10–100 µs. Waking a sleeping thread takes longer than that, so between loops
/// the workers watch for work before they sleep. Measured with 40 µs of work for each of two threads:
/// `DispatchQueue.concurrentPerform` takes 85 µs, a team 41 µs.
///
/// Which thread runs which piece is left to chance; what a piece computes must not depend on it.
public final class WorkerTeam: Sendable {
  /// The number of threads, the caller's own among them.
  public let threadCount: Int
  private let board = WorkBoard()
  private let isBusy = Atomic<Bool>(false)

  /// A team of the caller alone.
  public static let single = WorkerTeam(threadCount: 1)

  /// Creates a team of the calling thread and `threadCount - 1` workers, which end with the team.
  ///
  /// - Precondition: `threadCount` is at least 1.
  public init(threadCount: Int) {
    precondition(threadCount >= 1, "A team needs a thread, not \(threadCount).")
    self.threadCount = threadCount
    for worker in 1..<max(threadCount, 1) {
      let board = board
      DispatchQueue(label: "worker \(worker)", qos: .userInitiated).async {
        board.work(as: worker)
      }
    }
  }

  deinit { board.close() }

  /// Runs `body` for each piece 0..<`count` and returns when all are done.
  ///
  /// `body` receives the piece and the worker that runs it (0..<`threadCount`), which may be used to pick scratch
  /// memory. A loop started from inside a loop, or from a second thread, runs on its caller alone.
  ///
  /// Pieces are begun in the order of their numbers, so that one may wait for those before it; see ``Milestone``.
  package func forEach(_ count: Int, _ body: (_ piece: Int, _ worker: Int) -> Void) {
    guard threadCount > 1, count > 1, count < WorkBoard.pieceLimit,
      !isBusy.exchange(true, ordering: .acquiringAndReleasing)
    else {
      for piece in 0..<count { body(piece, 0) }
      return
    }
    withoutActuallyEscaping(body) { board.run(count, $0) }
    isBusy.store(false, ordering: .releasing)
  }
}

import Dispatch
import Foundation
import Synchronization

/// Threads that answer requests in the order in which they came, so that one that takes long holds up no other.
final class HandlerThreads: Sendable {
  private struct State {
    var jobs: [@Sendable () -> Void] = []
    var isOver = false
  }

  private let state = Mutex(State())
  private let available = DispatchSemaphore(value: 0)
  private let count: Int

  /// Starts the threads.
  init(count: Int) {
    self.count = count
    for _ in 0..<count {
      let thread = Thread { [self] in work() }
      thread.stackSize = 4 << 20
      thread.start()
    }
  }

  /// Puts a job in line; without effect once the threads are over.
  func run(_ job: @escaping @Sendable () -> Void) {
    state.withLock { if !$0.isOver { $0.jobs.append(job) } }
    available.signal()
  }

  /// Lets the threads end after what they are doing; what is in line is not begun.
  func end() {
    state.withLock { state in
      state.isOver = true
      state.jobs = []
    }
    for _ in 0..<count { available.signal() }
  }

  private func work() {
    while true {
      available.wait()
      let (job, isOver) = state.withLock { state in
        (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.isOver)
      }
      if isOver { return }
      job?()
    }
  }
}

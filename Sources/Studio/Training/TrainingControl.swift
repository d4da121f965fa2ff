import Dispatch
import Synchronization
import Training

/// Has a training wait, take one step or one epoch, go on or stop, from another thread.
///
/// The thread that trains asks after each step, in ``isCancelled()``, and sleeps there while it is to wait.
final class TrainingControl: Sendable {
  /// How far a training may go.
  enum Pace: Sendable {
    case running
    case oneStep
    case oneEpoch
    case waiting
  }

  /// Where a training is between two steps.
  enum Place: Sendable {
    case withinEpoch
    /// The epoch's steps are taken; the network has still to be measured.
    case afterLastStep
    case atEndOfEpoch
    /// There is nothing left to learn.
    case complete
  }

  fileprivate struct State {
    var pace = Pace.running
    var place = Place.withinEpoch
    var isStopped = false
    /// When waiting began, by the stopwatch.
    var waitingSince: Double?
    var secondsWaited = 0.0
  }

  private let state: Mutex<State>
  private let bell = DispatchSemaphore(value: 0)
  private let stopwatch = Stopwatch()

  /// - Parameter pace: How far the training may go at first.
  init(_ pace: Pace = .running) { state = Mutex(State(pace: pace)) }

  /// Whether the training has been asked to stop.
  var isStopped: Bool { state.withLock(\.isStopped) }

  /// The seconds since the beginning that were not spent waiting.
  func seconds() -> Double {
    let now = stopwatch.seconds()
    return state.withLock { ($0.waitingSince ?? now) - $0.secondsWaited }
  }

  /// Sets how far the training may go from here.
  func go(_ pace: Pace) {
    state.withLock { $0.pace = pace }
    bell.signal()
  }

  /// Has the training save what it has, and end.
  func stop() {
    state.withLock { $0.isStopped = true }
    bell.signal()
  }

  /// Takes note of where the training is.
  func reach(_ place: Place) { state.withLock { $0.place = place } }

  /// Whether the training is to end; called on its thread before the first step, after each step and each epoch, and waits there if it is to.
  ///
  /// - Parameters:
  ///   - onWaiting: Called before the thread sleeps.
  ///   - onGoing: Called when it has slept and goes on.
  func isCancelled(onWaiting: () -> Void, onGoing: () -> Void) -> Bool {
    var hasWaited = false
    state.withLock { $0.endStep() }
    while true {
      let (isWaiting, isStopped) = state.withLock { ($0.isWaiting, $0.isStopped) }
      guard isWaiting else {
        if hasWaited {
          endWaiting()
          onGoing()
        }
        return isStopped
      }
      if !hasWaited {
        hasWaited = true
        beginWaiting()
        onWaiting()
      }
      bell.wait()
    }
  }

  private func beginWaiting() {
    let now = stopwatch.seconds()
    state.withLock { $0.waitingSince = now }
  }

  private func endWaiting() {
    let now = stopwatch.seconds()
    state.withLock { state in
      state.secondsWaited += now - (state.waitingSince ?? now)
      state.waitingSince = nil
    }
  }
}

extension TrainingControl.State {
  /// An epoch's last step is followed by its measurement, and the last epoch by the test: only then is there a pause.
  private var canWait: Bool { place == .withinEpoch || place == .atEndOfEpoch }

  fileprivate var isWaiting: Bool { pace == .waiting && canWait && !isStopped }

  /// Ends the one step or the one epoch that was asked for.
  fileprivate mutating func endStep() {
    switch pace {
    case .oneStep where canWait, .oneEpoch where place == .atEndOfEpoch: pace = .waiting
    case .running, .oneStep, .oneEpoch, .waiting: break
    }
  }
}

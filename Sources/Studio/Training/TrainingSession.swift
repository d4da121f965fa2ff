import Dispatch
import Foundation
import HTTPServing
import LinearAlgebra
import Synchronization
import Training

/// A training on a thread of its own, whoever looks on.
final class TrainingSession: Sendable {
  /// The run's name.
  let run: String
  /// What happens, for clients.
  let feed: EventFeed
  private let control: TrainingControl
  private let settings: StudioSettings
  /// What is to be trained, until the thread takes it: a run that goes on holds the right to its folder.
  private let training: Mutex<TrainingRun?>
  private let beginning = DispatchGroup()
  private let whole = DispatchGroup()
  private let earlier: TrainingProgress

  /// Prepares a session; ``begin()`` trains.
  ///
  /// - Parameters:
  ///   - training: The run, new or one that goes on.
  ///   - name: The name of its folder.
  ///   - earlier: How far a run had come that goes on.
  ///   - isPaused: Whether to wait before the first step.
  ///   - settings: The studio's settings.
  init(
    _ training: TrainingRun, name: String,
    goingOnFrom earlier: TrainingProgress = TrainingProgress(),
    isPaused: Bool = false, _ settings: StudioSettings
  ) {
    control = TrainingControl(isPaused ? .waiting : .running)
    run = name
    self.settings = settings
    self.earlier = earlier
    self.training = Mutex(training)
    feed = EventFeed(
      TrainingStory(state: SessionState(run: name, epochs: training.configuration.epochs)))
  }

  /// How far the training has come.
  var state: SessionState { feed.state }

  /// Trains, on a new thread; returns when the first step is about to be taken, or the training has failed before.
  func begin() {
    beginning.enter()
    whole.enter()
    let thread = Thread { [self] in
      var isBegun = false
      func leaveBeginning() {
        if !isBegun { beginning.leave() }
        isBegun = true
      }
      end(train(onStart: leaveBeginning))
      leaveBeginning()
      whole.leave()
    }
    thread.name = "training \(run)"
    thread.start()
    beginning.wait()
  }

  /// Waits for the end.
  func wait() { whole.wait() }

  /// Sets how far the training goes from here.
  ///
  /// - Parameter pace: How far; the state says at once that it goes on, and only when it is so that it waits.
  func go(_ pace: TrainingControl.Pace) {
    if pace != .waiting { tell(.running) }
    control.go(pace)
  }

  /// Has the training save what it has, and end.
  func stop() {
    tell(.stopping)
    control.stop()
  }

  private func tell(_ phase: SessionState.Phase) {
    // A state is always JSON.
    try? feed.tell { story in
      guard !story.state.state.isOver else { return [] }
      story.enter(phase)
      return [try ServerSentEvent("state", story.state)]
    }
  }

  private typealias Outcome = (phase: SessionState.Phase, message: String?)

  /// On the thread: trains, and gives back the right to the folder.
  private func train(onStart: @escaping () -> Void) -> Outcome {
    guard let training = training.withLock({ $0.take() }) else { return (.failed, nil) }
    let observer = SessionObserver(
      feed, control, folder: training.folder, goingOnFrom: earlier, onStart: onStart)
    do {
      let result = try training.start(
        keeping: EpochSavingPlan(), team: WorkerTeam(threadCount: settings.threads),
        observers: [observer], now: settings.now,
        seconds: control.seconds
      ) { [control] in
        control.isCancelled(onWaiting: observer.wait, onGoing: observer.goOn)
      }
      observer.conclude()
      return result.summary.wasInterrupted
        ? (.interrupted, "The network is saved as it was then. Resume it to go on from there.")
        : (.finished, nil)
    } catch {
      observer.conclude(error)
      return (.failed, settings.describe(error).message)
    }
  }

  private func end(_ outcome: Outcome) {
    try? feed.tell { story in
      story.state.state = outcome.phase
      story.state.message = outcome.message
      story.state.secondsLeft = nil
      return try [
        ServerSentEvent("state", story.state), ServerSentEvent("end", story.state),
      ]
    }
  }
}

import HTTPServing
import Training

/// Tells a feed what happens in a training, some ten times a second at most; used on the thread that trains.
final class SessionObserver: TrainingObserver {
  private let feed: EventFeed
  private let control: TrainingControl
  private let folder: RunFolder
  private let onStart: () -> Void
  private var progress: SessionProgress
  private var history: [EpochRecord] = []
  private var training: OngoingTraining?
  private var sampler: TrainingSampler?
  private var costs: [Double] = []
  private var lastTold = 0.0
  private let stopwatch = Stopwatch()

  /// Telling more often would cost time that nobody sees.
  private static let secondsBetweenEvents = 0.1

  /// - Parameters:
  ///   - feed: Who is told.
  ///   - control: Who has to know where the training is.
  ///   - folder: The run folder, which knows what was learned before.
  ///   - earlier: How far a run had come that goes on.
  ///   - onStart: Called when the first step is about to be taken.
  init(
    _ feed: EventFeed, _ control: TrainingControl, folder: RunFolder,
    goingOnFrom earlier: TrainingProgress, onStart: @escaping () -> Void
  ) {
    self.feed = feed
    self.control = control
    self.folder = folder
    self.onStart = onStart
    progress = SessionProgress(earlier)
  }

  func observe(_ event: TrainingEvent, of training: OngoingTraining) throws {
    switch event {
    case .runStarted(let start):
      try begin(start, training)
      onStart()
      // Whoever stops it here gets the step that a run has to have.
      _ = control.isCancelled(onWaiting: wait, onGoing: goOn)
    case .step(let step):
      control.reach(step.step < step.steps ? .withinEpoch : .afterLastStep)
      costs.append(step.cost)
      progress.take(step, at: control.seconds())
      if stopwatch.seconds() - lastTold >= Self.secondsBetweenEvents {
        try tell()
        sampler?.lookIfDue { training.model }
      }
    case .epoch(let epoch):
      control.reach(epoch.epoch < progress.epochs ? .atEndOfEpoch : .complete)
    case .evaluated(let record):
      progress.end(record, at: control.seconds())
      history.append(record)
      sampler?.examine(training.model, history, isOver: false)
      let entry = EpochEntry(record)
      try tell { story in
        story.epochs.append(entry)
        return [try ServerSentEvent("epoch", entry)]
      }
    case .finished(let summary):
      try tell()
      sampler?.look(training.model)
      if !summary.wasInterrupted { sampler?.examine(training.model, history, isOver: true) }
    case .failed:
      try tell()
    case .saved: break
    }
  }

  /// Tells that the training waits, with everything as it is now.
  func wait() {
    enter(.paused)
    if let training { sampler?.look(training.model) }
  }

  /// Tells that the training goes on.
  func goOn() { enter(.running) }

  /// Waits until everything has been told, last of all the error that the training has stopped at, if it has.
  func conclude(_ error: (any Error)? = nil) {
    if let error { sampler?.tell(of: error) }
    sampler?.finish()
  }

  private func enter(_ phase: SessionState.Phase) {
    // A state is always JSON.
    try? tell { story in
      story.enter(phase)
      return []
    }
  }

  private func begin(_ start: RunStart, _ training: OngoingTraining) throws {
    progress.begin(start, at: control.seconds())
    let past = PastEpochs(of: folder, until: progress.stepsBefore)
    history = past.records
    self.training = training
    let sampler = TrainingSampler(feed, start.configuration, of: training, in: folder)
    self.sampler = sampler
    sampler.look(training.model)
    try tell { story in
      story.epochs = past.epochs
      story.losses = past.losses
      story.enter(.running)
      return try [
        ServerSentEvent("history", TrainingStory.History(epochs: story.epochs)),
        ServerSentEvent("losses", TrainingStory.Losses(iterations: story.losses.points)),
      ]
    }
  }

  /// Tells how far the training has come, what the steps cost, and what else there is.
  private func tell(
    _ more: (inout TrainingStory) throws -> [ServerSentEvent] = { _ in [] }
  ) throws {
    lastTold = stopwatch.seconds()
    let progress = progress
    let costs = costs
    self.costs.removeAll(keepingCapacity: true)
    try feed.tell { story in
      progress.show(in: &story.state)
      let points = story.losses.append(costs)
      let losses =
        points.isEmpty
        ? [] : [try ServerSentEvent("losses", TrainingStory.Losses(iterations: points))]
      let others = try more(&story)
      return try losses + others + [ServerSentEvent("state", story.state)]
    }
  }
}

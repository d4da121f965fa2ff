import Diagnosis
import Dispatch
import HTTPServing
import NeuralNetworks
import Synchronization
import Training

/// Looks at a network in training now and then, on a thread of its own, and tells a feed what it sees.
///
/// The thread that trains hands over the weights, which are copied when they are next changed, and never waits. All looking
/// together takes a twentieth of the time at most.
final class TrainingSampler: Sendable {
  private struct Schedule {
    var isLooking = false
    var isExamining = false
    var nextUnits = 0.0
    var nextHistograms = 0.0
    var nextExamination = 0.0
    /// What has been told already.
    var found: Set<FindingKind> = []
  }

  private let feed: EventFeed
  private let probe: ProbeBatch
  private let examination: OngoingExamination?
  private let schedule = Mutex(Schedule())
  private let queue = DispatchQueue(label: "looks at a training", qos: .utility)
  private let stopwatch = Stopwatch()

  private static let secondsBetweenUnits = 0.5
  private static let secondsBetweenHistograms = 1.0
  /// The time between two looks, in times that a look takes.
  private static let rest = 20.0

  /// - Parameters:
  ///   - feed: Who is told.
  ///   - configuration: How the network is trained.
  ///   - training: The training, before its first step.
  ///   - folder: The run folder, which may know the untrained network of a run that goes on.
  init(
    _ feed: EventFeed, _ configuration: TrainingConfiguration, of training: OngoingTraining,
    in folder: RunFolder
  ) {
    self.feed = feed
    probe = ProbeBatch(of: training.validation ?? training.training, configuration)
    let untrained = (try? folder.model(afterEpoch: 0)) ?? training.model
    examination = try? OngoingExamination(
      of: configuration, training: training.training, validation: training.validation,
      untrained: untrained.network.inDoublePrecision)
  }

  /// Looks at the network if it is time to.
  func lookIfDue(_ model: () -> SavedModel) {
    let now = stopwatch.seconds()
    let (looks, wantsHistograms) = schedule.withLock { schedule in
      guard !schedule.isLooking, now >= schedule.nextUnits else { return (false, false) }
      schedule.isLooking = true
      return (true, now >= schedule.nextHistograms)
    }
    guard looks else { return }
    let model = model()
    queue.async { self.look(model, wantsHistograms: wantsHistograms) }
  }

  /// Looks at the network as it is now, whenever it was last looked at.
  func look(_ model: SavedModel) {
    queue.async { self.look(model, wantsHistograms: true) }
  }

  /// Examines the network after an epoch, unless it has been a moment ago.
  ///
  /// - Parameters:
  ///   - model: The network.
  ///   - history: The measurements after the epochs so far.
  ///   - isOver: Whether this is the end of the training; it is always looked at.
  func examine(_ model: SavedModel, _ history: [EpochRecord], isOver: Bool) {
    let now = stopwatch.seconds()
    let isDue = schedule.withLock { schedule in
      guard isOver || !schedule.isExamining && now >= schedule.nextExamination else { return false }
      schedule.isExamining = true
      return true
    }
    guard isDue, let examination else { return }
    queue.async {
      let start = self.stopwatch.seconds()
      // What cannot be examined has been told of otherwise.
      let findings = try? examination.findings(
        in: model.network.inDoublePrecision, history: history, isOver: isOver)
      self.tell(findings ?? [])
      let end = self.stopwatch.seconds()
      self.schedule.withLock { schedule in
        schedule.isExamining = false
        schedule.nextExamination = end + (end - start) * Self.rest
      }
    }
  }

  /// Tells of the error that the training has stopped at.
  func tell(of error: any Error) { tell([OngoingExamination.finding(of: error)]) }

  /// Waits until everything has been told.
  func finish() { queue.sync {} }

  private func look(_ model: SavedModel, wantsHistograms: Bool) {
    let start = stopwatch.seconds()
    let units = try? ServerSentEvent("units", UnitsEvent(model))
    let histograms = wantsHistograms ? try? histograms(of: model) : nil
    feed.tell { story in
      story.units = units ?? story.units
      story.histograms = histograms ?? story.histograms
      return [units, histograms].compactMap(\.self)
    }
    let end = stopwatch.seconds()
    schedule.withLock { schedule in
      schedule.isLooking = false
      let pause = max(Self.secondsBetweenUnits, (end - start) * Self.rest)
      schedule.nextUnits = end + pause
      guard wantsHistograms else { return }
      schedule.nextHistograms = end + max(Self.secondsBetweenHistograms, pause)
    }
  }

  private func histograms(of model: SavedModel) throws -> ServerSentEvent {
    struct Content: Encodable { let layers: [LayerHistograms] }
    return try ServerSentEvent("histograms", Content(layers: probe.histograms(of: model)))
  }

  /// Tells each kind of finding once.
  private func tell(_ findings: [Finding]) {
    let new = schedule.withLock { schedule in
      findings.filter { schedule.found.insert($0.kind).inserted }
    }
    let events = new.compactMap { try? ServerSentEvent("finding", FindingEvent($0)) }
    guard !events.isEmpty else { return }
    feed.tell { story in
      story.findings += events
      return events
    }
  }
}

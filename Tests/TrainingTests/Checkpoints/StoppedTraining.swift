import Datasets
import Foundation
import NeuralNetworks
import Training

/// A run that is stopped again and again, and what it leaves.
struct StoppedTraining {
  let configuration: TrainingConfiguration
  var data: TrainTestDatasets
  let folder: RunFolder
  var plan = CheckpointPlan(schedule: .steps(4))

  init(_ configuration: TrainingConfiguration, in url: URL) throws {
    self.configuration = configuration
    data = try Example.data(train: 47)
    folder = RunFolder(url)
  }

  /// How a run is stopped.
  enum End {
    /// Asked to, it saves.
    case request
    /// It has no time to save, as when it is killed.
    case fault
    /// It comes to its end.
    case none
  }

  struct Killed: Error {}

  /// Begins the run, or goes on with it, for so many steps.
  ///
  /// - Returns: What came out; nil after a fault.
  @discardableResult
  func go(for steps: Int = .max, end: End = .none) throws -> TrainingResult? {
    let run: TrainingRun
    if FileManager.default.fileExists(atPath: file(RunFolder.recordName).path) {
      run = try TrainingRun(resuming: StoppedRun(in: folder), data: data)
    } else {
      run = TrainingRun(configuration, data: data, folder: folder)
    }
    let counter = StepCounter(limit: steps, end: end)
    do {
      return try run.start(
        checkpoints: plan, sinks: [counter],
        isCancelled: { end == .request && counter.steps >= steps })
    } catch is Killed {
      return nil
    }
  }

  func file(_ name: String) -> URL { folder.url.appending(path: name) }

  /// The names of the checkpoints.
  var checkpoints: [String] {
    let url = file("checkpoint")
    return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// What must not depend on where the run was stopped.
  func outcome() throws -> Outcome {
    Outcome(
      weights: try folder.model().network.weightsSHA256(),
      recorded: try folder.record().weightsDigest, status: try folder.record().status,
      history: try folder.history().records.map {
        [$0.trainCost, $0.trainAccuracy, $0.validCost ?? -1, $0.validAccuracy ?? -1]
      },
      iterations: try folder.iterations(), accuracy: try folder.record().test?.accuracy)
  }

  struct Outcome: Equatable {
    let weights: String
    let recorded: String?
    let status: RunRecord.Status
    let history: [[Double]]
    let iterations: IterationTable
    let accuracy: Double?
  }
}

/// Counts steps, and ends training with an error after so many.
private final class StepCounter: TrainingEventSink {
  private(set) var steps = 0
  private let limit: Int
  private let end: StoppedTraining.End

  init(limit: Int, end: StoppedTraining.End) {
    self.limit = limit
    self.end = end
  }

  func receive(_ event: TrainingEvent) throws {
    guard case .step = event else { return }
    steps += 1
    if end == .fault, steps >= limit { throw StoppedTraining.Killed() }
  }
}

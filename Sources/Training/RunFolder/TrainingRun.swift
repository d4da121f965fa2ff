public import Datasets
public import Foundation
public import LinearAlgebra
import NeuralNetworks

/// Training from data to a run folder: split, train, save, test.
public struct TrainingRun: Sendable {
  /// How the network is trained.
  public let configuration: TrainingConfiguration
  /// The examples; those to validate on are taken from the training part.
  public let data: TrainTestDatasets
  /// Where everything is saved.
  public let folder: RunFolder
  /// The program that trains, with its version, for the record.
  public let program: String

  let stopped: StoppedRun?

  /// Prepares a new run; nothing is written yet.
  public init(
    _ configuration: TrainingConfiguration, data: TrainTestDatasets, folder: RunFolder,
    program: String = "MultilayerPerceptron"
  ) {
    self.configuration = configuration
    self.data = data
    self.folder = folder
    self.program = program
    stopped = nil
  }

  /// Prepares to go on with a run that was stopped; nothing is written yet.
  ///
  /// It ends with the weights that it would have ended with if it had never been stopped.
  ///
  /// - Parameters:
  ///   - stopped: The run, with its configuration.
  ///   - data: The data that it was begun with.
  /// - Throws: ``ResumptionError`` if the run is finished, or the data are others.
  public init(
    resuming stopped: StoppedRun, data: TrainTestDatasets
  ) throws(ResumptionError) {
    guard !stopped.isFinished else { throw .finished(folder: stopped.folder.url.path) }
    let known = stopped.record.data
    guard known.files.map(\.sha256) == data.files.map(\.sha256),
      // A record from outside may hold any numbers.
      known.trainingExamples &+ known.validationExamples == data.train.count
    else {
      throw .otherData(name: known.name, found: data.name)
    }
    configuration = stopped.record.configuration
    self.data = data
    folder = stopped.folder
    program = stopped.record.program
    self.stopped = stopped
  }

  /// Trains.
  ///
  /// Nothing in the folder is touched before configuration and data have been found to fit. As long as it goes on, no other
  /// program can write there.
  ///
  /// - Parameters:
  ///   - replacing: Whether a run that is in the folder already is removed first; without meaning for a run that goes on.
  ///   - checkpoints: When checkpoints are written, and how many stay. They are removed when the run is finished.
  ///   - epochs: After which epochs the network is kept in the folder; nil for none, or for those that a run keeps which goes on.
  ///   - team: The threads to share the work among.
  ///   - measuring: After which epochs the network is measured.
  ///   - sinks: Who is told what happens.
  ///   - observers: Who is told after them, and may look at the network.
  ///   - now: The time of day, for the record.
  ///   - seconds: The time that training takes, of which only differences are used: a clock that stands still while
  ///     training waits.
  ///   - isCancelled: Asked after each step; once true, a checkpoint is written, and the network saved as it is.
  /// - Throws: ``ConfigurationError``, `SplitError`, ``TrainingError``, ``RunFolderError``, ``SafetensorsError`` if a
  ///   checkpoint does not fit the run, or what a sink throws.
  public func start(
    replacing: Bool = false, checkpoints: CheckpointPlan = CheckpointPlan(),
    keeping epochs: EpochSavingPlan? = nil, team: WorkerTeam = .single,
    measuring: MeasuringSchedule = .everyEpoch,
    sinks: [any TrainingEventSink] = [], observers: [any TrainingObserver] = [],
    now: @escaping () -> Date = { Date() }, seconds: @escaping () -> Double = Stopwatch().seconds,
    isCancelled: () -> Bool = { Task.isCancelled }
  ) throws -> TrainingResult {
    let conduct = RunConduct(
      replacing: replacing, checkpoints: checkpoints, savedEpochs: epochs, team: team,
      measuring: measuring, sinks: sinks, observers: observers, now: now, seconds: seconds)
    return switch configuration.precision {
    case .float32: try start(Float.self, conduct, isCancelled)
    case .float64: try start(Double.self, conduct, isCancelled)
    }
  }
}

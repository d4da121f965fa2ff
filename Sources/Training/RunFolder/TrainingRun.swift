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

  /// Prepares a run; nothing is written yet.
  public init(
    _ configuration: TrainingConfiguration, data: TrainTestDatasets, folder: RunFolder,
    program: String = "MultilayerPerceptron"
  ) {
    self.configuration = configuration
    self.data = data
    self.folder = folder
    self.program = program
  }

  /// Trains.
  ///
  /// Nothing in the folder is touched before configuration and data have been found to fit.
  ///
  /// - Parameters:
  ///   - replacing: Whether a run that is in the folder already is removed first.
  ///   - team: The threads to share the work among.
  ///   - measuring: After which epochs the network is measured.
  ///   - sinks: Who is told what happens.
  ///   - now: The time of day, for the record.
  ///   - isCancelled: Asked after each step; once true, the network is saved as it is.
  /// - Throws: ``ConfigurationError``, `SplitError`, ``TrainingError``, ``RunFolderError``, or what a sink throws.
  public func start(
    replacing: Bool = false, team: WorkerTeam = .single,
    measuring: MeasuringSchedule = .everyEpoch, sinks: [any TrainingEventSink] = [],
    now: @escaping () -> Date = { Date() }, isCancelled: () -> Bool = { Task.isCancelled }
  ) throws -> TrainingResult {
    switch configuration.precision {
    case .float32:
      try start(Float.self, replacing, team, measuring, sinks, now, isCancelled)
    case .float64:
      try start(Double.self, replacing, team, measuring, sinks, now, isCancelled)
    }
  }

  private func start<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ replacing: Bool, _ team: WorkerTeam,
    _ measuring: MeasuringSchedule, _ sinks: [any TrainingEventSink],
    _ now: @escaping () -> Date, _ isCancelled: () -> Bool
  ) throws -> TrainingResult {
    let (training, validation) = try data.train.split(configuration.validation)
    let trainer = try Trainer<Scalar>(
      configuration, training: training, validation: validation, team: team)
    try folder.create(replacing: replacing)
    let recorder = try RunRecorder(
      folder,
      record: RunRecord(
        program: program, started: now(), configuration: configuration,
        data: DataRecord(
          name: data.name, trainingExamples: training.count,
          validationExamples: validation?.count ?? 0, testExamples: data.test.count,
          files: data.files),
        machine: MachineRecord(threads: team.threadCount)),
      now: now)
    let description = ModelDescription(configuration, dataset: data.train)
    let summary = try trainer.fit(
      into: [recorder] + sinks, measuring: measuring,
      save: { network in
        let model = SavedModel(network, description: description)
        try folder.write(model)
        recorder.record.weightsDigest = try model.network.weightsSHA256()
        return [RunFolder.modelName]
      },
      isCancelled: isCancelled)
    if !summary.wasInterrupted, data.test.count > 0 {
      try recorder.finish(with: TestResult(trainer.measure(data.test)))
    }
    return TrainingResult(
      model: SavedModel(trainer.network, description: description), summary: summary,
      record: recorder.record)
  }
}

/// What a run left behind.
public struct TrainingResult: Sendable {
  /// The network, as it was saved.
  public let model: SavedModel
  /// The measurements after each epoch.
  public let summary: TrainingSummary
  /// The contents of `run.json`.
  public let record: RunRecord
}

import Datasets
package import Foundation
import LinearAlgebra
import NeuralNetworks

extension TrainingRun {
  /// Trains a network of numbers of one width.
  func start<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ conduct: RunConduct, _ isCancelled: () -> Bool
  ) throws -> TrainingResult {
    let now = conduct.now
    let (training, validation) = try data.train.split(configuration.validation)
    let trainer = try Trainer<Scalar>(
      configuration, training: training, validation: validation, team: conduct.team,
      seconds: conduct.seconds)
    let checkpoint = stopped?.checkpoint
    if let checkpoint { try trainer.restore(checkpoint.state, file: checkpoint.name.description) }
    let lock = try stopped?.lock ?? folder.create(replacing: conduct.replacing)
    defer { withExtendedLifetime(lock) {} }
    let recorder = try RunRecorder(
      folder,
      record: record(
        training: training, validation: validation, history: trainer.history,
        machine: MachineRecord(threads: conduct.team.threadCount), now: now()),
      history: HistoryTable(trainer.history), losses: checkpoint?.losses ?? LossCollector(),
      now: now)
    let checkpointer = Checkpointer(
      in: folder, conduct.checkpoints, of: trainer, recorder, measuring: conduct.measuring,
      goingOnFrom: checkpoint?.name)
    let description = ModelDescription(configuration, dataset: data.train)
    let epochs = conduct.savedEpochs ?? (stopped == nil ? nil : folder.savedEpochsPlan)
    let saver = epochs.map { EpochSaver(in: folder, $0, of: trainer, description) }
    let observing = ObservingSink(
      conduct.observers, of: trainer, description, training: training, validation: validation)
    let summary = try trainer.fit(
      into: [recorder, checkpointer] + [saver].compactMap(\.self) + conduct.sinks + [observing],
      measuring: conduct.measuring,
      save: { network in
        if !trainer.isComplete { try checkpointer.write() }
        let model = SavedModel(network, description: description)
        try folder.write(model, durably: checkpointer.hasWritten)
        recorder.record.weightsDigest = try model.network.weightsSHA256()
        return [RunFolder.modelName]
      },
      isCancelled: isCancelled)
    if !summary.wasInterrupted {
      let test = data.test.count > 0 ? TestResult(try trainer.measure(data.test)) : nil
      try recorder.finish(with: test, durably: checkpointer.hasWritten)
      try folder.checkpoints.remove(except: [])
    }
    return TrainingResult(
      model: SavedModel(trainer.network, description: description), summary: summary,
      record: recorder.record)
  }

  /// The record of the run as it would begin on this machine, without training.
  ///
  /// - Parameters:
  ///   - threads: The number of threads that it would use.
  ///   - now: The time of day.
  /// - Throws: ``ConfigurationError``, `SplitError`.
  package func planned(threads: Int, now: Date) throws -> RunRecord {
    try configuration.check()
    let (training, validation) = try data.train.split(configuration.validation)
    var record = record(
      training: training, validation: validation, history: [],
      machine: MachineRecord(threads: threads), now: now)
    record.status = .planned
    return record
  }

  /// What is known of the run before it begins or goes on.
  private func record(
    training: Dataset, validation: Dataset?, history: [EpochRecord], machine: MachineRecord,
    now: Date
  ) -> RunRecord {
    guard var record = stopped?.record else {
      return RunRecord(
        program: program, started: now, configuration: configuration,
        data: DataRecord(
          name: data.name, trainingExamples: training.count,
          validationExamples: validation?.count ?? 0, testExamples: data.test.count,
          files: data.files),
        machine: machine)
    }
    record.status = .running
    (record.message, record.ended, record.weightsDigest) = (nil, nil, nil)
    record.lastEpoch = history.last
    record.resumptions =
      (record.resumptions ?? []) + [
        Resumption(date: now, progress: stopped?.progress ?? TrainingProgress(), machine: machine)
      ]
    return record
  }
}

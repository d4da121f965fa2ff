import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// Trains and measures the network of an experiment, once for each seed.
struct TwoLayerSession {
  let experiment: TwoLayerExperiment
  let parts: TwoLayerParts
  let run: RecipeRun

  /// What came out with one seed.
  struct Outcome {
    let model: SavedModel
    let history: [EpochRecord]
    let losses: [Double]
    let train: Double
    let validation: Double
    let test: Double
    /// What became of the validation images with a rectifier after the scores.
    let rectified: RectifiedScores
  }

  /// Predictions from max(0, z) in place of the scores z.
  struct RectifiedScores {
    let accuracy: Double
    /// The images that are taken for something else than without the rectifier.
    let changedPredictions: Int
  }

  /// How much is told of a training.
  enum Telling {
    /// A line every hundred steps, and the measurements after each epoch.
    case everything
    /// Nothing before the end.
    case nothing
  }

  init(_ experiment: TwoLayerExperiment, _ parts: TwoLayerParts, _ run: RecipeRun) {
    self.experiment = experiment
    self.parts = parts
    self.run = run
  }

  /// Trains once.
  ///
  /// - Throws: `RecipeError.cancelled`, `TrainingError`, or what reporting a line throws.
  func train(
    seed: UInt32, preprocessing: Preprocessing = .raw,
    planting defect: BackpropagationDefect? = nil,
    telling: Telling = .nothing
  ) throws -> Outcome {
    let configuration = experiment.configuration(seed: seed, preprocessing: preprocessing)
    let trainer = try Trainer<Double>(
      configuration, training: parts.training, validation: parts.validation, team: run.team,
      planting: defect)
    let recorder = IterationRecorder(of: trainer, validation: parts.validation, every: 100) {
      try run.report(Self.line(for: $0))
    }
    let tellsEverything = telling == .everything
    let summary = try trainer.fit(
      into: tellsEverything ? [recorder] + run.sinks : [],
      measuring: tellsEverything ? .everyEpoch : .lastEpoch, isCancelled: run.isCancelled)
    if summary.wasInterrupted { throw RecipeError.cancelled(lines: run.lines.count) }
    return Outcome(
      model: SavedModel(
        trainer.network,
        description: ModelDescription(configuration, dataset: parts.training)),
      history: summary.epochs, losses: recorder.losses,
      train: summary.epochs.last?.trainAccuracy ?? .nan,
      validation: summary.epochs.last?.validAccuracy ?? .nan,
      test: try trainer.measure(parts.test).accuracy, rectified: try rectified(trainer))
  }

  private func rectified(_ trainer: Trainer<Double>) throws -> RectifiedScores {
    let network = trainer.network.rectifyingScores()
    let found = DatasetEvaluator(for: network, team: run.team).evaluate(
      network, on: parts.validation, preprocessing: trainer.configuration.preprocessing,
      objective: Objective(loss: .squaredError))
    let plain = try trainer.measure(parts.validation)
    return RectifiedScores(
      accuracy: found.accuracy,
      changedPredictions: zip(found.predictions, plain.predictions).count { $0 != $1 })
  }

  /// Trains with the seeds from 0 on, tells everything of the first, and reports what came out of each.
  func trainEachSeed() throws -> [Outcome] {
    try (0..<run.length).map { seed in
      let outcome = try train(
        seed: UInt32(clamping: seed), telling: seed == 0 ? .everything : .nothing)
      try run.report(
        String(
          format:
            "seed %d | Validation accuracy: %.4f | Train accuracy: %.4f | Test accuracy: %.4f",
          seed, outcome.validation, outcome.train, outcome.test))
      return outcome
    }
  }

  /// A line of progress in the document's format.
  static func line(for record: IterationRecord) -> String {
    String(
      format: "iteration %d / %d: loss %f val_acc %f", record.iteration, record.iterations,
      record.loss, record.validAccuracy)
  }
}

import Foundation
import LinearAlgebra
import NeuralNetworks

/// Keeps the network in the run folder after epochs, as training goes on.
final class EpochSaver<Scalar: MatrixScalar>: TrainingEventSink {
  private let folder: RunFolder
  private let plan: EpochSavingPlan
  private let trainer: Trainer<Scalar>
  private let description: ModelDescription
  private var last: Int?

  /// - Parameters:
  ///   - folder: The run folder.
  ///   - plan: After which epochs.
  ///   - trainer: Whose network it is.
  ///   - description: What is said of the network.
  init(
    in folder: RunFolder, _ plan: EpochSavingPlan, of trainer: Trainer<Scalar>,
    _ description: ModelDescription
  ) {
    self.folder = folder
    self.plan = plan
    self.trainer = trainer
    self.description = description
  }

  func receive(_ event: TrainingEvent) throws {
    switch event {
    case .runStarted:
      if trainer.progress == TrainingProgress() { try save(0) }
    case .epoch(let report):
      let isIncluded = plan.includes(
        report.epoch, of: trainer.configuration.epochs, bytes: bytesOfNetwork)
      if isIncluded { try save(report.epoch) }
    case .finished(let summary):
      // Early stopping can make any epoch the last.
      if !summary.wasInterrupted, last != trainer.progress.epoch {
        try save(trainer.progress.epoch)
      }
    case .step, .evaluated, .saved, .failed: break
    }
  }

  private var bytesOfNetwork: Int {
    trainer.learner.parameterCount * MemoryLayout<Scalar>.stride
  }

  private func save(_ epoch: Int) throws {
    try folder.write(SavedModel(trainer.latest.folded, description: description), afterEpoch: epoch)
    last = epoch
  }
}

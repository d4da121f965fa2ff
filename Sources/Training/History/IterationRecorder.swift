public import Datasets
public import LinearAlgebra
import NeuralNetworks

/// Keeps the loss of every step, with the penalty, and reports some steps together with the validation accuracy.
///
/// What one step costs beside its batch is a sum over the weights, so that whoever does not need it does not pay for it.
public final class IterationRecorder<Scalar: MatrixScalar>: TrainingEventSink {
  /// J of each mini-batch before its update, penalty included.
  public private(set) var losses: [Double] = []

  private let trainer: Trainer<Scalar>
  private let validation: Dataset
  private let interval: Int
  private let report: (IterationRecord) throws -> Void
  private var iterations = 0
  private var penalty = 0.0

  /// Creates a recorder, to be passed to the `fit` of the same trainer.
  ///
  /// - Parameters:
  ///   - trainer: The trainer, at its beginning.
  ///   - validation: What to measure for a report.
  ///   - interval: The steps from one report to the next; the first step is reported.
  ///   - report: Receives the reports. An error thrown by it ends the training.
  /// - Precondition: `interval` is positive.
  public init(
    of trainer: Trainer<Scalar>, validation: Dataset, every interval: Int,
    report: @escaping (IterationRecord) throws -> Void
  ) {
    precondition(interval > 0, "An interval needs a step.")
    self.trainer = trainer
    self.validation = validation
    self.interval = interval
    self.report = report
  }

  /// Takes note of the beginning and of each step.
  public func receive(_ event: TrainingEvent) throws {
    switch event {
    case .runStarted(let start):
      iterations = start.stepsPerEpoch * start.configuration.epochs
      penalty = currentPenalty
    case .step(let step):
      let loss = step.cost + penalty
      penalty = currentPenalty
      if losses.count.isMultiple(of: interval) {
        try report(
          IterationRecord(
            iteration: losses.count, iterations: iterations, loss: loss,
            validAccuracy: try trainer.measure(validation).accuracy))
      }
      losses.append(loss)
    case .epoch, .evaluated, .saved, .finished, .failed: break
    }
  }

  private var currentPenalty: Double {
    trainer.configuration.objective.penaltyCost(of: trainer.learner)
  }
}

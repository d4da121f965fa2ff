package import Datasets
package import LinearAlgebra
import NeuralNetworks
import Training

/// An epoch of training, by `Trainer.fit` as a program that uses the library calls it.
package final class EpochTiming<Scalar: MatrixScalar>: Timing {
  package let workload: Workload
  package let threadCount: Int
  package private(set) var evidence = WorkEvidence()

  private let trainer: Trainer<Scalar>
  private let training: Dataset
  private let includesMeasuring: Bool

  /// Prepares an epoch; the data are those that are learned from, and those to measure besides.
  package init(
    _ work: TrainingWorkload, training: Dataset, validation: Dataset?, team: WorkerTeam,
    seconds: @escaping () -> Double
  ) throws {
    self.training = work.examples(of: training)
    includesMeasuring = work.includesMeasuring
    threadCount = team.threadCount
    var configuration = work.configuration
    // Each repetition is the next epoch of one long training.
    configuration.epochs = .max
    trainer = try Trainer(
      configuration, training: self.training, validation: validation, team: team, seconds: seconds)
    workload = work.workload(training: self.training.count, validation: validation?.count ?? 0)
  }

  package func repetition() throws -> Double {
    let isFirst = evidence.costBefore == nil
    if isFirst { evidence.costBefore = try trainer.measure(training).cost }
    let watch = EpochWatch(includesMeasuring: includesMeasuring)
    try trainer.fit(
      into: [watch], measuring: includesMeasuring ? .everyEpoch : .lastEpoch,
      isCancelled: { watch.seconds != nil })
    if isFirst { evidence.costAfter = try trainer.measure(training).cost }
    return watch.seconds ?? .nan
  }
}

/// Takes the time of one epoch from the events of the training.
private final class EpochWatch: TrainingEventSink {
  let includesMeasuring: Bool
  private(set) var seconds: Double?

  init(includesMeasuring: Bool) { self.includesMeasuring = includesMeasuring }

  func receive(_ event: TrainingEvent) {
    switch event {
    case .epoch(let report) where !includesMeasuring: seconds = report.seconds
    case .evaluated(let record): seconds = record.trainSeconds + record.evaluationSeconds
    default: break
    }
  }
}

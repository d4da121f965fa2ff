package import Datasets
import LinearAlgebra
package import NeuralNetworks
package import Training

/// Looks at a training while it goes on: at what can be told after an epoch from a few hundred examples, without training
/// anything for comparison.
package struct OngoingExamination: Sendable {
  private let training: ExaminedTraining
  private let examples: Dataset
  private let inputs: Matrix<Double>
  private let targets: Matrix<Double>
  private let start: UnitActivity

  /// Enough for a unit that is lost to be told from one that is rarely used.
  private static var exampleCount: Int { 300 }

  /// What can only be said of a training that is over.
  private static var lateKinds: Set<FindingKind> {
    [.stillLearning, .underfitting, .unpredictedClasses]
  }

  /// Prepares to look at a training.
  ///
  /// - Parameters:
  ///   - configuration: How the network is trained.
  ///   - training: The examples that are learned from.
  ///   - validation: The examples that were held out for validation, if any were.
  ///   - untrained: The network before the first step.
  /// - Throws: `NetworkError` if the network is not for such examples.
  package init(
    of configuration: TrainingConfiguration, training: Dataset, validation: Dataset?,
    untrained: Network<Double>
  ) throws {
    var examined = ExaminedTraining(configuration, training: training)
    examined.validation = validation
    self.training = examined
    examples = examined.examples(atMost: Self.exampleCount)
    (inputs, targets) = examples.batch(configuration.preprocessing)
    start = UnitActivity(of: untrained, try untrained.forward(inputs))
  }

  /// What there is to say of the network as it is now.
  ///
  /// - Parameters:
  ///   - network: The network, a plain one.
  ///   - history: The measurements after the epochs so far.
  ///   - isOver: Whether this is the end of the training.
  /// - Throws: What backpropagation throws.
  package func findings(
    in network: Network<Double>, history: [EpochRecord], isOver: Bool
  ) throws -> [Finding] {
    var training = training
    training.history = history
    let trained = try TrainedNetwork(network, inputs, of: examples, start: start)
    let batch = GradientBatch(
      network: network, inputs: inputs, targets: targets,
      objective: training.configuration.objective
    ) { try $0.gradients(of: $1, targets: $2, $3) }
    let hasLearned = history.last.map { $0.trainAccuracy > 0.5 } ?? true
    let observations = [
      LearnedExamples(training.training, validation: training.validation).observe(),
      try batch.observeGradientFlow(hasLearned: hasLearned),
      trained.units.observe(trials: nil), trained.observePredictions(trials: nil),
      LearningCurves(training, trials: nil).observe(),
    ]
    return Self.markingConsequences(observations.compactMap(\.self).flatMap(\.findings))
      .filter { isOver || !Self.lateKinds.contains($0.kind) }
  }

  /// Where half of a layer is lost, nothing else is to be mended first.
  private static func markingConsequences(_ findings: [Finding]) -> [Finding] {
    let isLost = findings.contains {
      $0.severity == .fault && [.deadUnits, .saturatedUnits].contains($0.kind)
    }
    guard isLost else { return findings }
    return findings.map { finding in
      [.underfitting, .unpredictedClasses, .singlePrediction, .stillLearning].contains(finding.kind)
        ? finding.asConsequence(of: "the units that are lost") : finding
    }
  }

  /// What there is to say of a training that has stopped at an error.
  ///
  /// - Parameter error: The error.
  package static func finding(of error: any Error) -> Finding {
    if case TrainingError.nonFiniteLoss(_, let epoch, let step, let cause) = error {
      return Finding(
        .nonFiniteLoss, .fault, place: "epoch \(epoch), step \(step)",
        evidence: "The loss is no longer a finite number.", advice: cause)
    }
    return Finding(
      .failedRun, .fault, place: "the run", evidence: "It stopped at an error: \(error)",
      advice: "What the error says.")
  }
}

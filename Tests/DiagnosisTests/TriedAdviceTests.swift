import Datasets
import Diagnosis
import NeuralNetworks
import Testing
import Training

/// Trainings that do not learn, each for another reason: the advice names that reason, because it was tried.
@Suite struct TriedAdviceTests {
  private func report(
    hidden: [Int] = [20], activation: Activation = .relu,
    changing change: (inout TrainingConfiguration) -> Void
  ) throws -> ExaminationReport {
    try Examination(
      of: Trainings.sound(hidden: hidden, activation: activation) {
        $0.objective.penalty.strength = 0
        change(&$0)
      }
    ).report()
  }

  private func drawing(
    _ distribution: Initializer.Distribution
  ) -> (inout TrainingConfiguration) -> Void {
    { configuration in
      for layer in configuration.architecture.layers.indices {
        configuration.architecture.layers[layer].initializer = Initializer(distribution)
      }
    }
  }

  @Test func aRateThatIsTooHigh() throws {
    let report = try report { $0.learningRate = .constant(rate: 30) }
    #expect(report.findings.contains { $0.advice.hasPrefix("--learning-rate 0.05: 50 steps") })
    #expect(report.hasFault)
  }

  @Test func aRateThatIsTooLow() throws {
    let report = try report { $0.learningRate = .constant(rate: 1e-7) }
    let slow = try #require(report.findings.first { $0.kind == .slowStart })
    #expect(slow.severity == .warning)
    #expect(slow.advice.hasPrefix("--learning-rate 0.05: 50 steps"))
    #expect(slow.advice.contains("without"))
  }

  /// The gradient of a sum is that of a mean, times the 20 examples of a batch.
  @Test func aRateForTheGradientOfASum() throws {
    let report = try report {
      $0.objective.reduction = .sum
      $0.learningRate = .constant(rate: 2)
    }
    #expect(report.findings.contains { $0.advice.hasPrefix("--learning-rate 0.0025: ") })
  }

  @Test func inputsThatAreTooLarge() throws {
    let report = try report { $0.preprocessing = .raw }
    let single = try #require(report.findings.first { $0.kind == .singlePrediction })
    #expect(single.advice.hasPrefix("--scaling standard: "))
  }

  @Test func aPenaltyThatIsTooStrong() throws {
    let report = try report { $0.objective.penalty.strength = 10 }
    #expect(report.findings.contains { $0.kind == .strongPenalty })
    #expect(report.findings.contains { $0.advice.hasPrefix("--l2 0: ") })
    #expect(!report.findings.contains { $0.advice.contains("--learning-rate") })
  }

  @Test func signalsThatVanish() throws {
    let report = try report(
      hidden: Array(repeating: 40, count: 5), changing: drawing(.normal(standardDeviation: 0.01)))
    let signal = try #require(report.findings.first { $0.kind == .vanishingSignals })
    #expect(signal.place == "layer 3" || signal.place == "layer 4")
    #expect(report.findings.contains { $0.advice.hasPrefix("the usual initializer") })
  }

  /// Units that are all alike need one piece of advice, and not two that contradict each other.
  @Test func weightsThatAreAllEqual() throws {
    let report = try report(changing: drawing(.uniform(limit: 0)))
    let independent = report.findingsByCause.filter { !$0.isConsequence }
    #expect(independent.map(\.kind) == [.equalWeights])
    #expect(independent.first?.place == "layer 1")
    #expect(report.findings.contains { $0.kind == .singlePrediction && $0.isConsequence })
  }

  @Test func threeSigmoidLayersThatDidNotLearn() throws {
    var training = try Trainings.sound(hidden: [20, 20, 20], activation: .sigmoid)
    func record(_ accuracy: Double) -> EpochRecord {
      EpochRecord(
        epoch: 1, trainCost: 2, trainAccuracy: accuracy, validCost: nil, validAccuracy: nil,
        learningRate: 0.05, trainSeconds: 1, evaluationSeconds: 1)
    }
    training.history = [record(0.288)]
    #expect(try training.findings().contains(.vanishingGradients))
    training.history = [record(0.95)]
    #expect(try !training.findings().contains(.vanishingGradients))
  }

  @Test func softmaxInAHiddenLayer() throws {
    let report = try report(activation: .softmax) { _ in }
    #expect(report.findings.contains { $0.kind == .hiddenSoftmax })
  }

  /// What goes wrong after a wrong gradient is not blamed on the rate.
  @Test func consequencesOfAWrongGradient() throws {
    let report = try Examination(
      of: Trainings.ofDocument001().planting(.missingSoftmaxSign)
    ).report()
    #expect(report.findingsByCause.first?.kind == .missingSoftmaxSign)
    #expect(!report.observations.contains { $0.aspect == .remedies })
    for finding in report.findings where finding.severity != .remark {
      #expect(finding.isConsequence == (finding.kind != .missingSoftmaxSign))
      #expect(!finding.advice.contains("rate"))
    }
  }

  @Test func nothingIsTriedWhereAllIsWell() throws {
    let report = try Examination(of: Trainings.sound()).report()
    #expect(!report.observations.contains { $0.aspect == .remedies })
  }
}

import Datasets
import Diagnosis
import NeuralNetworks
import Reproductions
import Testing
import Training

/// Each mistake of the documents is planted, and must be found; what is right must come out clean.
@Suite struct DocumentDefectTests {
  static let expected: [(DocumentDefect, [FindingKind])] = [
    (.missingRectifierMask, [.missingRectifierMask]),
    (.rectifiedScores, [.rectifiedScores]),
    (.eightBitMeanImage, [.ineffectiveCentering]),
    (.gradientTimesOutputs, [.constantFactor]),
    (.doubledPenalty, [.gradientOfAnotherPenalty]),
    // A push of λ, the same for all weights, leaves nothing to learn with.
    (.missingWeightInPenalty, [.gradientOfAnotherPenalty, .deadUnits, .singlePrediction]),
    // Wrong signs lead uphill, to where nothing can be told apart.
    (.missingSoftmaxSign, [.missingSoftmaxSign, .growingSteps, .singlePrediction]),
  ]

  @Test(arguments: expected) func isFound(_ defect: DocumentDefect, _ kinds: [FindingKind]) throws {
    #expect(try Trainings.ofDocument001().planting(defect).findings() == kinds)
  }

  @Test func everyMistakeIsPlanted() {
    #expect(Set(Self.expected.map(\.0)) == Set(DocumentDefect.allCases))
  }

  @Test func theCorrectedTrainingIsClean() throws {
    let report = try Examination(of: Trainings.ofDocument001()).report()
    #expect(report.isClean, "\(report.findings)")
    #expect(!report.hasFault)
    #expect(
      report.observations.map(\.aspect) == [
        .gradients, .examples, .inputs, .start, .gradientFlow, .firstSteps, .units, .predictions,
      ])
  }

  @Test func aRealMeanImageIsClean() throws {
    var training = try Trainings.ofDocument001()
    training.configuration.preprocessing = .centering(training.training)
    #expect(try training.findings().isEmpty)
  }

  @Test func theCostOfChapter11IsTenTimesTooSmall() throws {
    var training = try Trainings.sound(activation: .sigmoid) {
      $0.architecture.layers[1].activation = .sigmoid
      $0.objective = Objective(loss: .squaredError)
      $0.objective.costReduction = .meanOverOutputs
    }
    let finding = try #require(
      Examination(of: training).report().findings.first { $0.kind == .constantFactor })
    #expect(finding.evidence.contains(" 10 times"))
    #expect(finding.severity == .warning)
    training.configuration.objective.costReduction = nil
    #expect(try training.findings().isEmpty)
  }

  @Test func theCostOfChapter12HasTwiceThePenalty() throws {
    var configuration = RaschkaChapter12.configuration(epochs: 1)
    configuration.architecture.layers[0].units = 20
    var training = try ExaminedTraining(configuration, training: Trainings.images())
    #expect(try training.findings() == [.gradientOfAnotherPenalty])
    training.configuration.objective = configuration.objective.followed
    #expect(try training.findings().isEmpty)
  }

  @Test func aMistakeNeedsItsOccasion() throws {
    #expect(throws: NoOccasion.self) {
      try Trainings.sound(activation: .tanh).planting(.missingRectifierMask)
    }
    #expect(throws: NoOccasion.self) {
      try Trainings.sound { $0.objective.penalty.strength = 0 }.planting(.doubledPenalty)
    }
    #expect(throws: NoOccasion.self) {
      try Trainings.sound {
        $0.objective.loss = .binaryCrossEntropy
        $0.architecture.layers[1].activation = .sigmoid
      }.planting(.missingSoftmaxSign)
    }
  }

  @Test func whatCameOfTheSoundTrainingIsForgotten() throws {
    var training = try Trainings.ofDocument001()
    training.history = [try record()]
    #expect(try training.planting(.missingRectifierMask).history.isEmpty)
    #expect(try training.planting(.rectifiedScores).history.count == 1)
  }

  private func record() throws -> EpochRecord {
    EpochRecord(
      epoch: 1, trainCost: 1, trainAccuracy: 0.9, validCost: nil, validAccuracy: nil,
      learningRate: 0.1, trainSeconds: 1, evaluationSeconds: 1)
  }
}

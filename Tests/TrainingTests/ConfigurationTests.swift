import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite struct ConfigurationTests {
  typealias Change = @Sendable (inout TrainingConfiguration) -> Void

  static let faults: [(String, Change)] = [
    ("epochs", { $0.epochs = 0 }), ("batchSize", { $0.batchSize = -1 }),
    ("learningRate", { $0.learningRate = .constant(rate: 0) }),
    ("learningRate", { $0.learningRate = .constant(rate: .nan) }),
    ("learningRate", { $0.learningRate = .cosine(CosineDecay(initial: 0.1, floor: 1)) }),
    ("optimizer", { $0.optimizer = .momentum(momentum(1)) }),
    ("weightDecay", { $0.weightDecay = -0.1 }), ("weightDecay", { $0.weightDecay = .nan }),
    ("gradientClipping", { $0.gradientClipping = .norm(0) }),
    ("gradientClipping", { $0.gradientClipping = .value(.nan) }),
    ("weightAveraging", { $0.weightAveraging = WeightAveraging(decay: 1) }),
    ("maxNorm", { $0.maxNorm = 0 }), ("maxNorm", { $0.maxNorm = .infinity }),
    ("l1", { $0.objective.l1 = -1 }), ("l1", { $0.objective.l1 = .nan }),
    ("l2", { $0.objective.penalty.strength = -1 }),
    ("l2", { $0.objective.penalty.strength = .infinity }),
    ("architecture", { $0.architecture.layers = [] }),
    ("architecture", { $0.architecture.layers[0].units = 0 }),
    (
      "architecture",
      { $0.architecture.layers = Array(repeating: $0.architecture.layers[0], count: 1001) }
    ),
    ("architecture", { $0.architecture.inputs = .max }),
    ("learningRate", { $0.learningRate = .exponential(initial: 1, decay: -1) }),
    ("initializer", { $0.architecture.layers[0].initializer = .init(.uniform(limit: -1)) }),
    ("preprocessing", { $0.preprocessing = .standardized(mean: 0, deviation: 0) }),
    ("loss", { $0.objective.loss = .binaryCrossEntropy }),
  ]

  static func momentum(_ coefficient: Double) -> OptimizerChoice.Momentum {
    var settings = OptimizerChoice.Momentum()
    settings.coefficient = coefficient
    return settings
  }

  @Test(arguments: faults.indices) func valuesOutOfRangeAreRefused(_ index: Int) throws {
    let (value, change) = Self.faults[index]
    var configuration = Example.configuration()
    try configuration.check()
    change(&configuration)
    #expect {
      try configuration.check()
    } throws: { error in
      (error as? ConfigurationError)?.value == value
    }
  }

  @Test func dataMustFit() throws {
    #expect(
      throws: TrainingError.dataDoesNotFit(part: "features", expected: 5, found: 16)
    ) {
      var configuration = Example.configuration()
      configuration.architecture.inputs = 5
      _ = try Trainer<Float>(configuration, training: Example.dataset(30))
    }
    #expect(
      throws: TrainingError.dataDoesNotFit(part: "classes", expected: 4, found: 3)
    ) {
      var configuration = Example.configuration()
      configuration.architecture.layers[1].units = 4
      _ = try Trainer<Float>(configuration, training: Example.dataset(30))
    }
    #expect(throws: TrainingError.tooFewExamples(found: 9, batchSize: 10)) {
      var configuration = Example.configuration()
      configuration.incompleteBatch = .drop
      _ = try Trainer<Float>(configuration, training: Example.dataset(9))
    }
  }
}

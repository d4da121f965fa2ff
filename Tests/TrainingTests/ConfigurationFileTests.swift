import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

@Suite("A configuration as JSON") struct ConfigurationFileTests {
  /// A configuration with no value in common with ``Example/configuration(hidden:epochs:batchSize:rate:)``.
  static var other: TrainingConfiguration {
    var other = Example.configuration(hidden: [5, 4], epochs: 7, batchSize: 3)
    other.architecture.layers[0].initializer = Initializer(
      .normal(standardDeviation: 0.1), drawOrder: .outputsByInputs)
    other.architecture.layers[0].batchNormalization = BatchNormalizationSettings(momentum: 0.2)
    other.architecture.layers[1].dropout = 0.5
    other.architecture.inputDropout = 0.2
    other.labelSmoothing = 0.1
    other.classWeights = .list([1, 2, 0.5])
    other.objective = Objective(
      loss: .squaredError, reduction: .sum, penalty: L2Penalty(strength: 0.5, costFactor: 1))
    other.objective.costReduction = .meanOverOutputs
    other.optimizer = .adamW(OptimizerChoice.Adam())
    other.weightDecay = 0.02
    other.gradientClipping = .norm(1)
    other.maxNorm = 2
    other.weightAveraging = WeightAveraging(decay: 0.99, warmsUp: false)
    other.objective.l1 = 0.01
    other.learningRate = .exponential(initial: 0.3, decay: 0.9)
    other.incompleteBatch = .drop
    other.earlyStopping = EarlyStopping(patience: 3)
    other.augmentation = Augmentation(rotation: 5)
    other.order = .sequential
    other.preprocessing = .standardized(mean: 0.1307, deviation: 0.3081)
    other.augmentation = Augmentation(.gentle)
    other.validation = .stratified(.fraction(0.1), seed: 3)
    other.precision = .float64
    other.seed = 12
    other.shuffling = ShufflingGenerator(seed: 5, includesMeasuring: true)
    return other
  }

  @Test("Every value is written and read again")
  func everyValue() throws {
    let values = { (configuration: TrainingConfiguration) in
      Dictionary(
        uniqueKeysWithValues: Mirror(reflecting: configuration).children.map {
          ($0.label ?? "", String(reflecting: $0.value))
        })
    }
    let standard = values(Example.configuration())
    // A value that is the same in both could be lost unseen.
    for (name, value) in values(Self.other) {
      #expect(value != standard[name], "'other' needs a value of its own for \(name)")
    }
    let json = try JSONEncoder().encode(Self.other)
    let read = try JSONDecoder().decode(TrainingConfiguration.self, from: json)
    #expect(read == Self.other)
  }

  @Test("What a file does not have keeps its default, but for what has none")
  func missingKeys() throws {
    let whole = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Self.other))
    let members = try #require(whole as? [String: Any])
    let needed = [
      "architecture", "objective", "learningRate", "epochs", "batchSize", "preprocessing",
    ]
    for key in members.keys {
      var rest = members
      rest[key] = nil
      let json = try JSONSerialization.data(withJSONObject: rest)
      if needed.contains(key) {
        #expect(throws: DecodingError.self, "\(key)") {
          try JSONDecoder().decode(TrainingConfiguration.self, from: json)
        }
      } else {
        #expect(throws: Never.self, "\(key)") {
          try JSONDecoder().decode(TrainingConfiguration.self, from: json)
        }
      }
    }
    let least = try JSONSerialization.data(
      withJSONObject: members.filter { needed.contains($0.key) })
    let configuration = try JSONDecoder().decode(TrainingConfiguration.self, from: least)
    #expect(configuration.order == .shuffled)
    #expect(configuration.seed == 1)
    #expect(configuration.validation == nil)
    #expect(configuration.epochs == 7)
  }
}

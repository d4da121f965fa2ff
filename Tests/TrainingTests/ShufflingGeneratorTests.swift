import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

/// A generator of its own for shuffling, against orders drawn here with NumPy's generator.
@Suite struct ShufflingGeneratorTests {
  @Test(arguments: [false, true]) func ordersComeFromItsSeed(includingMeasuring: Bool) throws {
    let training = try Example.dataset(40)
    let validation = try Example.dataset(20)
    var configuration = Example.configuration(epochs: 3)
    configuration.seed = 5
    configuration.shuffling = ShufflingGenerator(
      seed: 123, includesMeasuring: includingMeasuring)
    let trainer = try Trainer<Double>(
      configuration, training: training, validation: validation)
    try trainer.fit()

    let byHand = try Trainer<Double>(configuration, training: training)
    var random = RandomState(seed: 123)
    for _ in 0..<3 {
      var order = Array(0..<40)
      random.shuffle(&order)
      for start in stride(from: 0, to: 40, by: 10) {
        try byHand.step(order[start..<start + 10])
      }
      guard includingMeasuring else { continue }
      _ = random.permutation(40)
      _ = random.permutation(20)
    }
    #expect(trainer.network == byHand.network)
  }

  @Test func eachWayIsAnotherSequence() throws {
    var configuration = Example.configuration(epochs: 2)
    func network() throws -> [Double] {
      let trainer = try Trainer<Double>(configuration, training: Example.dataset(40))
      try trainer.fit()
      return trainer.network.layers[0].weights.elements
    }
    let oneGenerator = try network()
    configuration.shuffling = ShufflingGenerator(seed: configuration.seed)
    let twoGenerators = try network()
    configuration.shuffling?.includesMeasuring = true
    let withMeasuring = try network()
    #expect(oneGenerator != twoGenerators && twoGenerators != withMeasuring)
  }

  @Test func aConfigurationWithoutItReadsAsBefore() throws {
    var configuration = Example.configuration()
    let old = try JSONEncoder().encode(configuration)
    #expect(!String(decoding: old, as: UTF8.self).contains("shuffling"))
    #expect(try JSONDecoder().decode(TrainingConfiguration.self, from: old) == configuration)
    configuration.shuffling = ShufflingGenerator(seed: 7, includesMeasuring: true)
    configuration.objective.costReduction = .meanOverOutputs
    let new = try JSONEncoder().encode(configuration)
    #expect(try JSONDecoder().decode(TrainingConfiguration.self, from: new) == configuration)
  }
}

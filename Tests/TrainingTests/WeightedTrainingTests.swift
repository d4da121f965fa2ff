import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Class weights, example weights and label smoothing, from the configuration to the first step.
@Suite struct WeightedTrainingTests {
  private func step(
    _ configuration: TrainingConfiguration, _ dataset: Dataset, weights: [Double]? = nil
  ) throws -> (cost: Double, network: Network<Double>) {
    let trainer = try Trainer<Double>(configuration, training: dataset, exampleWeights: weights)
    let cost = try trainer.step(Array(0..<dataset.count)[...])
    return (cost, trainer.network)
  }

  private func expectClose(_ left: Network<Double>, _ right: Network<Double>) {
    for (left, right) in zip(left.layers, right.layers) {
      let pairs = zip(
        left.weights.elements + left.biases.elements,
        right.weights.elements + right.biases.elements)
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-14 })
    }
  }

  /// An example with the weight 2 counts as if it were there twice, one with the weight 0 as if it were not.
  @Test func weightsAreRepetitions() throws {
    let dataset = try Example.dataset(4)
    let repeated = dataset.subset([0, 0, 2, 3])
    let configuration = Example.configuration(batchSize: 4)
    let weighted = try step(configuration, dataset, weights: [2, 0, 1, 1])
    let expected = try step(configuration, repeated)
    #expect(abs(weighted.cost - expected.cost) < 1e-14)
    expectClose(weighted.network, expected.network)
  }

  /// Five examples of two classes, three and two: 5/(3·3) and 5/(3·2) for three classes.
  @Test func balancedWeightsBalance() throws {
    let dataset = try Example.dataset(9).subset([0, 3, 6, 1, 4])
    var configuration = Example.configuration(batchSize: 5)
    configuration.classWeights = .balanced
    let balanced = try step(configuration, dataset)
    configuration.classWeights = .list([5.0 / 9, 5.0 / 6, 7])
    let listed = try step(configuration, dataset)
    #expect(abs(balanced.cost - listed.cost) < 1e-15)
    expectClose(balanced.network, listed.network)
    configuration.classWeights = nil
    #expect(try step(configuration, dataset).network != balanced.network)
    #expect(
      try abs(
        step(configuration, dataset, weights: [1, 1, 1, 1.5, 1.5]).cost - balanced.cost) < 1e-14)
  }

  /// Weights that are all the same change nothing, whatever they are.
  @Test func equalWeightsChangeNothing() throws {
    let dataset = try Example.dataset(8)
    var configuration = Example.configuration(batchSize: 8)
    let plain = try step(configuration, dataset)
    configuration.classWeights = .list([2, 2, 2])
    let weighted = try step(configuration, dataset, weights: [Double](repeating: 5, count: 8))
    #expect(abs(weighted.cost - plain.cost) < 1e-14)
    expectClose(weighted.network, plain.network)
  }

  /// The cost of smoothed targets by its definition: (1 − ε) of the right class, ε of the mean of all.
  @Test func smoothingIsItsDefinition() throws {
    let dataset = try Example.dataset(6)
    var configuration = Example.configuration(batchSize: 6)
    configuration.labelSmoothing = 0.3
    let trainer = try Trainer<Double>(configuration, training: dataset)
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = dataset.batch(.unit)
    let outputs = try trainer.network.forward(batch.inputs).outputs
    let expected = (0..<6).reduce(0.0) { sum, row in
      let logarithms = outputs.row(row).map { log($0) }
      return sum - 0.7 * logarithms[row % 3] - 0.1 * logarithms.reduce(0, +)
    }
    #expect(try abs(trainer.step(Array(0..<6)[...]) - expected / 6) < 1e-14)
    // Measuring takes the targets as they are.
    let measured = try trainer.measure(dataset)
    let cost = try trainer.network.cost(
      of: batch.inputs, targets: batch.targets, configuration.objective)
    #expect(abs(measured.cost - cost) < 1e-14)
  }

  @Test(arguments: [2, 3]) func threadsChangeNoBit(threads: Int) throws {
    var configuration = Example.configuration(hidden: [140], epochs: 2, batchSize: 101)
    configuration.labelSmoothing = 0.1
    configuration.classWeights = .balanced
    func learn(_ threads: Int) throws -> Network<Float> {
      let trainer = try Trainer<Float>(
        configuration, training: Example.dataset(390),
        exampleWeights: (0..<390).map { 1 + Double($0 % 7) },
        team: WorkerTeam(threadCount: threads))
      try trainer.fit()
      return trainer.network
    }
    #expect(try learn(threads) == learn(1))
  }

  @Test(arguments: [
    ([1, 1], "There are 2 weights for 3 training examples."),
    ([1, -1, 1], "The weight of training example 1 is -1.0"),
    ([1, 1, .infinity], "The weight of training example 2 is inf"),
  ])
  func weightsMustFit(_ weights: [Double], message: String) throws {
    #expect {
      try Trainer<Float>(
        Example.configuration(), training: Example.dataset(3), exampleWeights: weights)
    } throws: {
      "\($0)".contains(message)
    }
  }

  @Test(arguments: [
    ClassWeights.list([1, 1]), .list([1, -1, 1]), .list([0, 0, 0]), .list([1, .nan, 1]),
  ])
  func classWeightsMustFit(_ weights: ClassWeights) {
    var configuration = Example.configuration()
    configuration.classWeights = weights
    #expect {
      try configuration.check()
    } throws: {
      ($0 as? ConfigurationError)?.value == "classWeights"
    }
  }

  @Test(arguments: [-0.1, 1, 1.1, .nan]) func smoothingIsChecked(share: Double) {
    var configuration = Example.configuration()
    configuration.labelSmoothing = share
    #expect {
      try configuration.check()
    } throws: {
      ($0 as? ConfigurationError)?.value == "labelSmoothing"
    }
  }

  @Test func classWeightsAreReadAndWritten() throws {
    for weights in [ClassWeights.balanced, .list([1, 0.5, 2])] {
      let json = try JSONEncoder().encode([weights])
      #expect(try JSONDecoder().decode([ClassWeights].self, from: json) == [weights])
    }
    #expect(try JSONEncoder().encode(ClassWeights.balanced) == Data("\"balanced\"".utf8))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ClassWeights.self, from: Data("\"equal\"".utf8))
    }
  }
}

import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Training with dropout, from the configuration to the network that is handed out.
@Suite struct DropoutTrainingTests {
  /// Wide enough for several panels; two layers with batch normalisation among three.
  private static func configuration(epochs: Int = 2) -> TrainingConfiguration {
    var configuration = Example.configuration(
      hidden: [140, 60, 40], epochs: epochs, batchSize: 101)
    configuration.architecture.inputDropout = 0.2
    for layer in 0..<3 { configuration.architecture.layers[layer].dropout = 0.5 }
    configuration.architecture.layers[2].activation = .tanh
    return configuration
  }

  private static func normalized() -> TrainingConfiguration {
    var configuration = configuration()
    configuration.architecture.layers[0].batchNormalization = .init()
    configuration.architecture.layers[2].batchNormalization = .init()
    return configuration
  }

  private func learn<Scalar: MatrixScalar>(
    _ configuration: TrainingConfiguration, threads: Int = 1
  ) throws -> Network<Scalar> {
    let trainer = try Trainer<Scalar>(
      configuration, training: Example.dataset(390), team: WorkerTeam(threadCount: threads))
    try trainer.fit()
    return trainer.learner
  }

  @Test(arguments: [configuration(), normalized()], [2, 3])
  func threadsChangeNoBit(_ configuration: TrainingConfiguration, threads: Int) throws {
    let float: Network<Float> = try learn(configuration)
    #expect(try learn(configuration, threads: threads) == float)
    let double: Network<Double> = try learn(configuration)
    #expect(try learn(configuration, threads: threads) == double)
  }

  @Test func anotherSeedDropsOthers() throws {
    var configuration = Self.configuration(epochs: 1)
    configuration.order = .sequential
    for layer in configuration.architecture.layers.indices {
      configuration.architecture.layers[layer].initializer = Initializer(
        .normal(standardDeviation: 0))
    }
    // All weights begin at zero: the biases of the outputs learn alike, whatever is dropped.
    let first: Network<Double> = try learn(configuration)
    configuration.seed = 2
    #expect(try learn(configuration) == first)
    configuration.architecture.layers = [configuration.architecture.layers[3]]
    let dropping: Network<Double> = try learn(configuration)
    configuration.seed = 3
    #expect(try learn(configuration) != dropping)
  }

  /// A rate of zero leaves everything as it is, but for the rounding of other ways to take products.
  @Test func rateZeroDropsNothing() throws {
    var configuration = Self.configuration()
    configuration.architecture = configuration.architecture.afterTraining
    let plain: Network<Double> = try learn(configuration)
    configuration.architecture.inputDropout = 0
    for layer in 0..<3 { configuration.architecture.layers[layer].dropout = 0 }
    let dropping: Network<Double> = try learn(configuration)
    for (found, expected) in zip(dropping.layers, plain.layers) {
      let pairs = zip(found.weights.elements, expected.weights.elements)
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  /// Inputs are dropped from sparse batches as from those of all numbers, distorted or not. A background that is not zero is
  /// no input that is dropped: there the batches have all numbers.
  @Test(arguments: [Preprocessing.unit, .raw, .symmetric]) func sparseInputsToo(
    _ preprocessing: Preprocessing
  ) throws {
    let dataset = try Example.sparseDataset(60)
    let loader = { (units: Int) in
      BatchLoader<Double>(dataset, preprocessing: preprocessing, units: units, dropsInputs: true)
    }
    func product(_ loader: BatchLoader<Double>, isSparse: Bool) -> [Double] {
      let inputs = loader.makeInputs(capacity: 60, inputDropout: 0.25)
      if case .dense = inputs { #expect(!isSparse) } else { #expect(isSparse) }
      let targets = ScratchMatrix<Double>(rows: 60, columns: 3)
      loader.load(Array(0..<60)[...], into: inputs, rows: 0..<60, targets: targets.view)
      let kept = KeptElements(rows: 60, columns: 16)
      kept.draw(rows: 0..<60, rate: 0.25, from: .init(seed: 1, purpose: 2, time: 3))
      inputs.keep(kept, rows: 0..<60, scale: 1 / 0.75)
      let weights = Matrix<Double>(
        rows: 16, columns: 8, elements: (0..<128).map { Double($0 * 37 % 101) / 50 - 1 })
      let result = ScratchMatrix<Double>(rows: 60, columns: 8)
      inputs.multiply(rows: 0..<60, weights.view, biases: nil, into: result.view)
      return Array(result.view.elements)
    }
    let pairs = zip(
      product(loader(8), isSparse: preprocessing != .symmetric),
      product(loader(0), isSparse: false))
    #expect(pairs.allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) })
  }

  /// Nothing is dropped in measuring.
  @Test func measuringDropsNothing() throws {
    let dataset = try Example.dataset(390)
    let trainer = try Trainer<Double>(Self.configuration(), training: dataset)
    try trainer.fit()
    let first = try trainer.measure(dataset)
    #expect(try trainer.measure(dataset) == first)
    #expect(first.accuracy > 0.9)
    let description = ModelDescription(trainer.configuration, dataset: dataset)
    #expect(description.architecture == trainer.configuration.architecture.afterTraining)
  }

  @Test(arguments: [-0.1, 1, .nan]) func ratesAreChecked(rate: Double) {
    var configuration = Self.configuration()
    configuration.architecture.inputDropout = rate
    #expect { try configuration.check() } throws: {
      ($0 as? ConfigurationError)?.value == "dropout"
    }
    configuration.architecture.inputDropout = 0.1
    configuration.architecture.layers[1].dropout = rate
    #expect { try configuration.check() } throws: {
      ($0 as? ConfigurationError)?.value == "dropout"
    }
    configuration.architecture.layers[1].dropout = nil
    configuration.architecture.layers[3].dropout = 0.5
    #expect { try configuration.check() } throws: {
      ($0 as? ConfigurationError)?.value == "dropout"
    }
  }
}

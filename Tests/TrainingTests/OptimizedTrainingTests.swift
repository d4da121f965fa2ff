import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing
import Training

/// Optimizers and schedules in a training.
@Suite struct OptimizedTrainingTests {
  private static func configuration(_ optimizer: OptimizerChoice) -> TrainingConfiguration {
    // Wide enough that weights are cut into panels, with a batch that is no multiple of one.
    var configuration = Example.configuration(hidden: [300, 280], epochs: 3, batchSize: 101)
    configuration.optimizer = optimizer
    configuration.learningRate = .warmUp(
      WarmUp(.epochs(1), then: .cosine(CosineDecay(initial: configuration.usualLearningRate))))
    return configuration
  }

  private static func train<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ optimizer: OptimizerChoice, threads: Int
  ) throws -> Network<Scalar> {
    let trainer = try Trainer<Scalar>(
      configuration(optimizer), training: Example.dataset(390),
      team: WorkerTeam(threadCount: threads))
    try trainer.fit()
    return trainer.network
  }

  @Test(arguments: OptimizerName.allCases)
  func threadsChangeNothing(_ name: OptimizerName) throws {
    let single = try Self.train(Float.self, name.usualChoice, threads: 1)
    #expect(try Self.train(Float.self, name.usualChoice, threads: 2) == single)
    let double = try Self.train(Double.self, name.usualChoice, threads: 1)
    #expect(try Self.train(Double.self, name.usualChoice, threads: 3) == double)
    #expect(single.sumOfSquaredWeights.isFinite)
  }

  /// Everything that looks at several weights together.
  @Test func threadsChangeNothingInSums() throws {
    func train(threads: Int) throws -> Network<Float> {
      var configuration = Self.configuration(.adamW(.init()))
      configuration.gradientClipping = .norm(0.1)
      configuration.objective.l1 = 1e-3
      configuration.maxNorm = 1.2
      configuration.weightAveraging = WeightAveraging(decay: 0.9)
      configuration.architecture.layers[0].batchNormalization = .init()
      let trainer = try Trainer<Float>(
        configuration, training: Example.dataset(390), team: WorkerTeam(threadCount: threads))
      try trainer.fit()
      return trainer.network
    }
    let single = try train(threads: 1)
    #expect(try train(threads: 2) == single)
    #expect(try train(threads: 5) == single)
  }

  @Test(arguments: OptimizerName.allCases) func everyOptimizerLearns(_ name: OptimizerName) throws {
    var configuration = Self.configuration(name.usualChoice)
    configuration.epochs = 12
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(390))
    let summary = try trainer.fit()
    // Guessing among three classes costs ln 3 = 1.1.
    #expect(summary.epochs.last?.trainCost ?? .infinity < 0.65)
  }

  /// Decay of the weights by a hundredth in a step, with gradients too small to matter.
  @Test func decoupledDecayLeavesBiasesAlone() throws {
    var configuration = Self.configuration(.adam(.init()))
    configuration.learningRate = .constant(rate: 1e-12)
    configuration.weightDecay = 1e10
    let trainer = try Trainer<Double>(configuration, training: Example.dataset(390))
    let before = trainer.network
    try trainer.step(Array(0..<50)[...])
    for (old, new) in zip(before.layers, trainer.network.layers) {
      for (weight, decayed) in zip(old.weights.elements, new.weights.elements) {
        #expect(abs(decayed - 0.99 * weight) < 1e-11)
      }
      #expect(new.biases.elements.allSatisfy { abs($0) < 1e-11 })
    }
  }

  /// Nothing more can be learned from one constant image; the rate falls though no one asked for measurements.
  @Test func plateausLowerTheRate() throws {
    var configuration = Example.configuration(epochs: 8)
    configuration.objective.penalty.strength = 0
    configuration.learningRate = .reduceOnPlateau(
      PlateauDecay(initial: 0.1, factor: 0.5, patience: 1, threshold: 0.9))
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(90))
    let rates = try trainer.fit(measuring: .lastEpoch).epochs.map(\.learningRate)
    #expect(rates.count == 8)
    // Only a tenth of the cost is an advance.
    #expect(rates[0] == 0.1 && rates[2] == 0.1 && rates[7] < 0.1)
    #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 == $1 || $1 == 0.5 * $0 })
  }

  @Test func ratesRiseAndFall() throws {
    var configuration = Example.configuration(epochs: 4)
    configuration.learningRate = .warmUp(
      WarmUp(.epochs(1), then: .cosine(CosineDecay(initial: 0.2))))
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(90))
    let rates = try trainer.fit().epochs.map(\.learningRate)
    // Of the first step of each epoch: a ninth, then 0, 1/3 and 2/3 of half a wave.
    for (found, expected) in zip(rates, [0.2 / 9, 0.2, 0.15, 0.05]) {
      #expect(abs(found - expected) < 1e-15)
    }
  }
}

import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing
import Training

/// Training with batch normalisation, from the configuration to the saved model.
@Suite struct NormalizedTrainingTests {
  static func configuration(
    hidden: [Int] = [24, 20], epochs: Int = 3, batchSize: Int = 10
  ) -> TrainingConfiguration {
    var configuration = Example.configuration(hidden: hidden, epochs: epochs, batchSize: batchSize)
    for index in hidden.indices {
      configuration.architecture.layers[index].batchNormalization = BatchNormalizationSettings()
    }
    return configuration
  }

  @Test func learnsRows() throws {
    let trainer = try Trainer<Float>(
      Self.configuration(epochs: 10), training: Example.dataset(90),
      validation: Example.dataset(30))
    let summary = try trainer.fit()
    #expect(summary.epochs[9].trainAccuracy == 1)
    #expect(summary.epochs[9].validAccuracy == 1)
    // Weights and biases of three layers, and γ of two.
    #expect(summary.parameters == 16 * 24 + 24 * 20 + 20 * 3 + 24 + 20 + 3 + 24 + 20)
  }

  /// Steps against the definition: the public gradients, taken down by hand.
  @Test(arguments: [false, true]) func stepFollowsTheGradient(isSparse: Bool) throws {
    let dataset = try isSparse ? Example.sparseDataset(10) : Example.dataset(10)
    let configuration = Self.configuration()
    let trainer = try Trainer<Double>(configuration, training: dataset)
    var random = RandomState(seed: configuration.seed)
    var expected = try Network<Double>(configuration.architecture, using: &random)
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) = dataset.batch(.unit)
    for _ in 0..<4 {
      let gradients = try expected.gradients(
        of: batch.inputs, targets: batch.targets, configuration.objective)
      expected.descend(along: gradients, learningRate: 0.1)
      try trainer.step(Array(0..<10)[...])
    }
    for (found, wanted) in zip(trainer.learner.layers, expected.layers) {
      let pairs = zip(Self.parameters(found), Self.parameters(wanted))
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-13 })
    }
  }

  private static func parameters(_ layer: DenseLayer<Double>) -> [Double] {
    layer.weights.elements + layer.biases.elements + (layer.normalization?.scale.elements ?? [])
  }

  /// What is handed out is a plain network, and answers as the one that learns does after training.
  @Test func networkIsPlain() throws {
    let dataset = try Example.dataset(90)
    let configuration = Self.configuration()
    let trainer = try Trainer<Double>(configuration, training: dataset)
    try trainer.fit()
    #expect(trainer.learner.isNormalized)
    #expect(!trainer.network.isNormalized)
    let inputs: Matrix<Double> = dataset.batch(configuration.preprocessing).inputs
    #expect(try trainer.network.predict(inputs) == trainer.learner.predict(inputs))
    let measured = try trainer.measure(dataset)
    let cost = try trainer.network.cost(
      of: inputs, targets: dataset.batch(configuration.preprocessing).targets,
      Objective(loss: .softmaxCrossEntropy))
    // The penalty is that of the weights that learn.
    let penalty = 0.5 * 0.001 * trainer.learner.sumOfSquaredWeights
    #expect(abs(measured.cost - cost - penalty) < 1e-12)
    let model = SavedModel(
      trainer.network, description: ModelDescription(configuration, dataset: dataset))
    #expect(!model.description.architecture.isNormalized)
    #expect(try SavedModel(safetensors: model.safetensors(), file: "model") == model)
    // One that is not plain yet becomes so.
    let description = ModelDescription(
      architecture: configuration.architecture, preprocessing: .unit, exampleShape: [4, 4],
      classNames: dataset.classNames)
    #expect(SavedModel(trainer.learner, description: description) == model)
  }

  /// Wide enough for several parts of units and panels of weights; a batch that is no multiple of a panel; sparse inputs.
  @Test(arguments: [2, 3, 5]) func threadsChangeNoBit(threads: Int) throws {
    let configuration = Self.configuration(hidden: [300, 130], epochs: 2, batchSize: 101)
    func learn<Scalar: MatrixScalar>(_ threads: Int) throws -> Network<Scalar> {
      let trainer = try Trainer<Scalar>(
        configuration, training: Example.sparseDataset(390),
        team: WorkerTeam(threadCount: threads))
      try trainer.fit()
      return trainer.learner
    }
    let float: Network<Float> = try learn(1)
    #expect(try learn(threads) == float)
    let double: Network<Double> = try learn(1)
    #expect(try learn(threads) == double)
  }

  /// Stopped in the middle of an epoch and gone on with: the same running averages, and the same values dropped.
  @Test func resumedTrainingIsTheSame() throws {
    var configuration = Self.configuration(hidden: [40, 20], epochs: 2)
    configuration.architecture.layers[0].dropout = 0.5
    configuration.architecture.inputDropout = 0.1
    let dataset = try Example.dataset(90)
    let whole = try Trainer<Float>(configuration, training: dataset)
    try whole.fit()
    let stopped = try Trainer<Float>(configuration, training: dataset)
    var steps = 0
    try stopped.fit(isCancelled: {
      steps += 1
      return steps > 12
    })
    #expect(stopped.progress.epoch == 1)
    let resumed = try Trainer<Float>(configuration, training: dataset)
    try resumed.restore(stopped.state, file: "checkpoint")
    try resumed.fit()
    #expect(resumed.learner == whole.learner)
    #expect(stopped.learner != whole.learner)
  }

  /// Batch normalisation can make nothing of one example.
  @Test func singleExamplesAreRefused() throws {
    var configuration = Self.configuration()
    #expect(throws: TrainingError.singleExample(examples: 31, batchSize: 10)) {
      try Trainer<Float>(configuration, training: Example.dataset(31))
    }
    configuration.incompleteBatch = .drop
    let trainer = try Trainer<Float>(configuration, training: Example.dataset(31))
    try trainer.fit()
    #expect(throws: TrainingError.singleExample(examples: 1, batchSize: 1)) {
      try trainer.step([3])
    }
    configuration.batchSize = 1
    #expect(throws: ConfigurationError.self) { try configuration.check() }
  }

  @Test(arguments: [(0, 1e-5), (1.5, 1e-5), (-.infinity, 1e-5), (0.1, 0), (0.1, .nan)])
  func settingsAreChecked(momentum: Double, epsilon: Double) {
    var configuration = Self.configuration()
    configuration.architecture.layers[0].batchNormalization = BatchNormalizationSettings(
      momentum: momentum, epsilon: epsilon)
    #expect {
      try configuration.check()
    } throws: {
      ($0 as? ConfigurationError)?.value == "batchNormalization"
    }
  }

  /// What a file leaves out has its default, and a network without normalisation says nothing of it.
  @Test func settingsAreReadAndWritten() throws {
    let json = """
      {"units": 3, "activation": "relu", "initializer": \
      \(String(decoding: try JSONEncoder().encode(Initializer(.heNormal)), as: UTF8.self)), \
      "batchNormalization": {"momentum": 0.01}}
      """
    let layer = try JSONDecoder().decode(NetworkArchitecture.Layer.self, from: Data(json.utf8))
    #expect(layer.batchNormalization == BatchNormalizationSettings(momentum: 0.01, epsilon: 1e-5))
    let plain = try JSONEncoder().encode(Example.configuration().architecture)
    #expect(!String(decoding: plain, as: UTF8.self).contains("Normalization"))
  }
}

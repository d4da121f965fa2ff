import Datasets
import NeuralNetworks
import Reproductions
import Training

/// The networks of the targets. `Benchmarks/peers/workloads.py` says the same to the peers: same shapes, same first
/// weights, same learning rate.
extension TrainingWorkload {
  /// T1: the notebook's network, 784-100-10 with sigmoid units, batches of 100.
  ///
  /// Its outputs are a softmax, which every peer has.
  package static let epoch = TrainingWorkload(
    name: "T1",
    configuration: configuration(
      hidden: [100], activation: .sigmoid,
      initializer: Initializer(.normal(standardDeviation: 0.1)), batchSize: 100,
      learningRate: 0.05))

  /// T2: one wide hidden layer, 784-800-10, batches of 128.
  package static let wide = TrainingWorkload(
    name: "T2-wide",
    configuration: configuration(
      hidden: [800], activation: .relu, initializer: Initializer(.heNormal), batchSize: 128,
      learningRate: 0.01))

  /// T2: the deep network of Cireşan et al. (2010), 784-2500-2000-1500-1000-500-10, 60 batches of 128.
  ///
  /// At a learning rate of 0.05 the last bits decide how far its cost falls, and nothing could be told from it.
  package static let deep = TrainingWorkload(
    name: "T2-deep",
    configuration: configuration(
      hidden: [2500, 2000, 1500, 1000, 500], activation: .relu,
      initializer: Initializer(.heNormal), batchSize: 128, learningRate: 0.01),
    steps: 60)

  /// T3: an epoch of the 200 of Raschka's chapter 12, in 64 bits, with its measuring.
  package static let reproduction = TrainingWorkload(
    name: "T3", configuration: RaschkaChapter12.configuration(), includesMeasuring: true)

  private static func configuration(
    hidden: [Int], activation: Activation, initializer: Initializer, batchSize: Int,
    learningRate: Double
  ) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: hidden, activation: activation, classes: 10,
        initializer: initializer),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: learningRate),
      epochs: 1, batchSize: batchSize, preprocessing: .symmetric)
    configuration.incompleteBatch = .drop
    configuration.seed = 1
    return configuration
  }
}

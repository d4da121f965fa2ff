import Datasets
import LinearAlgebra
import NeuralNetworks
import Training

/// One of the two runs of document 001: a hidden layer of ReLU, softmax outputs, and what they learn from.
struct TwoLayerExperiment {
  /// The units of the hidden layer.
  let hidden: Int
  /// The first so many of the 50,000 training images are learned from.
  let examples: Int
  /// The images of a mini-batch.
  let batchSize: Int
  /// The updates.
  let iterations: Int
  /// λ of the penalty ½ λ Σ W².
  let regularization: Double

  /// The run that is meant to overfit.
  static let small = TwoLayerExperiment(
    hidden: 50, examples: 1_000, batchSize: 50, iterations: 1_000, regularization: 0.5)
  /// The run on all training images.
  static let full = TwoLayerExperiment(
    hidden: 200, examples: 50_000, batchSize: 200, iterations: 10_000, regularization: 0.2)

  /// How the document trains.
  func configuration(seed: UInt32, preprocessing: Preprocessing = .raw) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: [hidden], activation: .relu, classes: 10,
        initializer: Initializer(.normal(standardDeviation: 1e-4))),
      objective: Objective(
        loss: .softmaxCrossEntropy, penalty: L2Penalty(strength: regularization)),
      learningRate: .exponentialFromFirstStep(initial: 1e-3, decay: 0.99),
      epochs: iterations * batchSize / examples, batchSize: batchSize,
      preprocessing: preprocessing, validation: .last(10_000))
    configuration.order = .drawnWithReplacement
    // As in the document. In 32 bits, 10,000 steps make of the last bits, which differ between processors, as much as
    // another seed does.
    configuration.precision = .float64
    configuration.seed = seed
    return configuration
  }
}

/// The images that an experiment learns from, validates with, and is tested on.
struct TwoLayerParts {
  let training: Dataset
  let validation: Dataset
  let test: Dataset

  init(_ data: TrainTestDatasets, _ experiment: TwoLayerExperiment) {
    training = data.train.prefix(experiment.examples)
    validation = data.train.suffix(10_000)
    test = data.test
  }
}

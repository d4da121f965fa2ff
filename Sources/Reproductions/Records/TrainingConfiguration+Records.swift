import Datasets
import NeuralNetworks
import Training

extension TrainingConfiguration {
  /// What most records have in common: ReLU and softmax, standardized inputs, the last 5,000 training images for validation.
  ///
  /// - Parameters:
  ///   - hidden: The widths of the hidden layers.
  ///   - data: The training part of the data.
  ///   - isNormalized: Whether hidden layers have batch normalisation.
  ///   - batchSize: The examples of a mini-batch.
  ///   - learningRate: η.
  ///   - optimizer: The rule.
  ///   - augmentation: How images are distorted.
  ///   - isDeskewed: Whether images are set upright first.
  ///   - describesDirections: Whether networks see the directions of edges in place of pixels.
  /// - Throws: `AugmentationError` if the examples are no images.
  static func record(
    hidden: [Int], on data: Dataset, isNormalized: Bool = false, batchSize: Int,
    learningRate: LearningRateSchedule, optimizer: OptimizerName = .sgd,
    augmentation: Augmentation? = nil, isDeskewed: Bool = false,
    describesDirections: Bool = false
  ) throws -> TrainingConfiguration {
    var architecture = NetworkArchitecture.classifier(
      inputs: data.featureCount, hidden: hidden, activation: .relu, classes: data.classCount)
    if isNormalized {
      for layer in hidden.indices {
        architecture.layers[layer].batchNormalization = BatchNormalizationSettings()
      }
    }
    func scaled(_ dataset: Dataset) throws(AugmentationError) -> Preprocessing {
      describesDirections
        ? try .describingDirections(dataset) { .standardizing($0) } : .standardizing(dataset)
    }
    var configuration = TrainingConfiguration(
      architecture: architecture, objective: Objective(loss: .softmaxCrossEntropy),
      learningRate: learningRate, epochs: 1, batchSize: batchSize,
      preprocessing: try isDeskewed ? .deskewing(data, then: scaled) : scaled(data),
      validation: .last(.count(5000)))
    configuration.optimizer = optimizer.usualChoice
    configuration.augmentation = augmentation
    return configuration
  }
}

extension LearningRateSchedule {
  /// A rate that rises during a share of all steps and then falls to zero along a cosine.
  ///
  /// - Parameters:
  ///   - highest: The rate between rising and falling.
  ///   - share: The share of all steps in which it rises.
  static func risingAndFalling(to highest: Double, during share: Double) -> LearningRateSchedule {
    .warmUp(WarmUp(.share(share), then: .cosine(CosineDecay(initial: highest))))
  }
}

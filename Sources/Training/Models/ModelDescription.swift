public import Datasets
public import NeuralNetworks

/// What must be known of a network beside its numbers, to use it: saved with every model.
public struct ModelDescription: Codable, Sendable, Equatable {
  /// The shape of the network.
  public let architecture: NetworkArchitecture
  /// How bytes become inputs.
  public let preprocessing: Preprocessing
  /// The dimensions of an example, as in `[28, 28]`.
  public let exampleShape: [Int]
  /// What each output stands for.
  public let classNames: [String]

  /// Describes a network that was trained elsewhere.
  ///
  /// - Parameters:
  ///   - architecture: The shape of the network.
  ///   - preprocessing: How bytes become inputs.
  ///   - exampleShape: The dimensions of an example, as in `[28, 28]`, whose product is the number of inputs.
  ///   - classNames: What each output stands for.
  public init(
    architecture: NetworkArchitecture, preprocessing: Preprocessing, exampleShape: [Int],
    classNames: [String]
  ) {
    self.architecture = architecture.afterTraining
    self.preprocessing = preprocessing
    self.exampleShape = exampleShape
    self.classNames = classNames
  }

  /// Describes a network trained with a configuration on the examples of a dataset.
  public init(_ configuration: TrainingConfiguration, dataset: Dataset) {
    self.init(
      architecture: configuration.architecture, preprocessing: configuration.preprocessing,
      exampleShape: dataset.exampleShape, classNames: dataset.classNames)
  }
}

import Datasets
import NeuralNetworks
import Training

/// All options that decide the result of a training.
struct TrainingOptions: ArgumentGroup {
  var network = NetworkOptions()
  var learning = LearningOptions()
  var regularization = RegularizationOptions()
  var data = TrainingDataOptions()

  /// The configuration to train on the examples of a dataset.
  ///
  /// - Parameter earlier: The configuration that the options given change; without it, all options count.
  /// - Throws: `ValidationError` for options that do not go together.
  func configuration(
    for dataset: Dataset, changing earlier: TrainingConfiguration? = nil
  ) throws(ValidationError) -> TrainingConfiguration {
    let scope = earlier == nil ? ArgumentScope.all : .given
    var configuration = earlier ?? Self.plain(for: dataset)
    try network.apply(scope, to: &configuration)
    try learning.apply(scope, to: &configuration)
    try regularization.apply(scope, to: &configuration)
    try data.apply(scope, to: &configuration, for: dataset)
    return configuration
  }

  /// Whether one of them was given that makes a run another one. Where the data are does not.
  var changeARun: Bool {
    let place = argumentDefinitions(of: data.place).map(\.name)
    return argumentDefinitions(of: self).contains { !place.contains($0.name) && $0.isGiven() }
  }

  /// What the options start from: a configuration that fits a dataset.
  private static func plain(for dataset: Dataset) -> TrainingConfiguration {
    TrainingConfiguration(
      architecture: .classifier(
        inputs: dataset.featureCount, hidden: [], activation: .relu, classes: dataset.classCount),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 1), epochs: 1,
      batchSize: 1, preprocessing: .unit)
  }
}

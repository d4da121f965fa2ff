package import Datasets
import NeuralNetworks
package import Training

/// An epoch of training, with or without measuring at its end.
package struct TrainingWorkload: Sendable {
  /// A short name.
  package let name: String
  /// How the network is trained; its number of epochs is of no matter.
  package let configuration: TrainingConfiguration
  /// The number of mini-batches, where it is not a whole epoch.
  package let steps: Int?
  /// Whether measuring the training set and the validation set after the epoch is part of the work.
  package let includesMeasuring: Bool

  init(
    name: String, configuration: TrainingConfiguration, steps: Int? = nil,
    includesMeasuring: Bool = false
  ) {
    self.name = name
    self.configuration = configuration
    self.steps = steps
    self.includesMeasuring = includesMeasuring
  }

  /// The examples that an epoch goes through, of those there are.
  package func examples(of training: Dataset) -> Dataset {
    let batches = training.count / configuration.batchSize
    return training.prefix(min(batches, steps ?? batches) * configuration.batchSize)
  }

  /// The work on so many training and validation examples.
  ///
  /// Measuring is a forward pass of each.
  package func workload(training: Int, validation: Int) -> Workload {
    let architecture = configuration.architecture
    var operations = Double(training) * architecture.trainingOperations
    if includesMeasuring {
      operations += Double(training + validation) * architecture.predictionOperations
    }
    let duration = steps == nil ? "one epoch" : "\(training / configuration.batchSize) steps"
    return Workload(
      name: name,
      summary: """
        \(duration) of \(architecture.shortName) in batches of \(configuration.batchSize)\
        \(includesMeasuring ? ", measuring included" : "")
        """,
      precision: configuration.precision, examples: training, operations: operations)
  }
}

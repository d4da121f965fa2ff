import Datasets
import NeuralNetworks

extension TrainingConfiguration {
  /// The keys of a configuration's values in `run.json`, those of values that may be left out among them.
  package static var keys: [String] {
    // Which values there are does not depend on what they are.
    let example = TrainingConfiguration(
      architecture: NetworkArchitecture(inputs: 1, layers: []),
      objective: Objective(loss: .softmaxCrossEntropy), learningRate: .constant(rate: 1), epochs: 1,
      batchSize: 1, preprocessing: .unit)
    return Mirror(reflecting: example).children.compactMap(\.label).map(RunRecord.key)
  }
}

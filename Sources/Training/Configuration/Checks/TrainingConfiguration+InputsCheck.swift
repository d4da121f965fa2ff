import Datasets
import NeuralNetworks

extension TrainingConfiguration {
  /// What becomes of the examples before the network sees them.
  func checkInputs() throws(ConfigurationError) {
    if let fault = preprocessing.fault(features: architecture.inputs) {
      throw ConfigurationError(value: "preprocessing", description: fault)
    }
    do throws(AugmentationError) {
      try augmentation?.check()
    } catch {
      throw ConfigurationError(value: "augmentation", description: error.description)
    }
  }
}

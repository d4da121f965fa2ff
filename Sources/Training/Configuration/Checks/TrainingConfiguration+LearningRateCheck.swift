import NeuralNetworks

extension TrainingConfiguration {
  /// The learning rate, from the first step on.
  func checkLearningRate() throws(ConfigurationError) {
    if let fault = learningRate.fault {
      throw ConfigurationError(value: "learningRate", description: fault)
    }
  }
}

import NeuralNetworks

extension TrainingConfiguration {
  /// What training makes of the classes of the examples.
  func checkTargets() throws(ConfigurationError) {
    try ConfigurationError.require(
      (0...1).contains(labelSmoothing), "labelSmoothing",
      "The share of a target that goes to all classes must be from 0 to 1, not \(labelSmoothing).")
    if let fault = classWeights?.fault(classes: architecture.layers.last?.units ?? 0) {
      throw ConfigurationError(value: "classWeights", description: fault)
    }
  }
}

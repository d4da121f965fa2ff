import NeuralNetworks

extension TrainingConfiguration {
  /// What training makes of the classes of the examples.
  func checkTargets() throws(ConfigurationError) {
    try ConfigurationError.require(
      labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing",
      """
      The share of a target that goes to all classes must be at least 0 and below 1, not \(labelSmoothing).
      """)
    if let fault = classWeights?.fault(classes: architecture.layers.last?.units ?? 0) {
      throw ConfigurationError(value: "classWeights", description: fault)
    }
  }
}

import NeuralNetworks

extension TrainingConfiguration {
  /// The rule that changes the parameters, and what goes with it.
  func checkOptimizer() throws(ConfigurationError) {
    if let fault = optimizer.fault {
      throw ConfigurationError(value: "optimizer", description: fault)
    }
    if let fault = gradientClipping?.fault {
      throw ConfigurationError(value: "gradientClipping", description: fault)
    }
    if let fault = weightAveraging?.fault {
      throw ConfigurationError(value: "weightAveraging", description: fault)
    }
    let decay = weightDecay ?? 0
    try ConfigurationError.require(
      decay >= 0 && decay.isFinite, "weightDecay",
      "The decay of the weights must be zero or a positive number, not \(decay).")
  }
}

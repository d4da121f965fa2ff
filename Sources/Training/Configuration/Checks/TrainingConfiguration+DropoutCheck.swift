import NeuralNetworks

extension TrainingConfiguration {
  /// What is dropped in training.
  func checkDropout() throws(ConfigurationError) {
    let rates = [architecture.inputDropout] + architecture.layers.map(\.dropout)
    for rate in rates.compactMap(\.self) {
      try ConfigurationError.require(
        rate >= 0 && rate < 1, "dropout",
        "The chance of a value to be dropped must be at least 0 and below 1, not \(rate).")
    }
    try ConfigurationError.require(
      architecture.layers.last?.dropout == nil, "dropout",
      "The outputs of a network cannot be dropped, only inputs and the activations of hidden layers."
    )
  }
}

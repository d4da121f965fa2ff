import NeuralNetworks

extension TrainingConfiguration {
  /// The loss, and whether it goes with the output layer.
  func checkObjective() throws(ConfigurationError) {
    guard let required = objective.loss.requiredOutputActivation,
      let found = architecture.layers.last?.activation
    else { return }
    try ConfigurationError.require(
      required == found, "loss",
      NetworkError.outputActivation(loss: objective.loss, required: required, found: found)
        .description)
  }
}

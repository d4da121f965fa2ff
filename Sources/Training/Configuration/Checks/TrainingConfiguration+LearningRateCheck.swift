import NeuralNetworks

extension TrainingConfiguration {
  /// The learning rate, from the first step on.
  func checkLearningRate() throws(ConfigurationError) {
    let rate = learningRate.rate(epoch: 0)
    try ConfigurationError.require(
      rate > 0 && rate.isFinite, "learningRate",
      "The learning rate must be a positive number, not \(rate).")
    switch learningRate {
    case .constant: break
    case .exponential(_, let decay), .exponentialFromFirstStep(_, let decay):
      try ConfigurationError.require(
        decay > 0 && decay.isFinite, "learningRate",
        "The decay of the learning rate must be a positive number, not \(decay).")
    }
  }
}

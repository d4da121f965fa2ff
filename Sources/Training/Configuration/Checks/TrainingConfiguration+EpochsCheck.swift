extension TrainingConfiguration {
  /// How often, and in which portions, training goes through the examples.
  func checkEpochs() throws(ConfigurationError) {
    try ConfigurationError.require(
      epochs >= 1, "epochs", "There must be at least 1 epoch, not \(epochs).")
    try ConfigurationError.require(
      batchSize >= 1, "batchSize", "A batch must hold at least 1 example, not \(batchSize).")
  }
}

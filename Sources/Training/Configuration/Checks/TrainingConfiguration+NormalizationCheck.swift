import NeuralNetworks

extension TrainingConfiguration {
  /// Batch normalisation, and whether its batches are large enough.
  func checkNormalization() throws(ConfigurationError) {
    for settings in architecture.layers.compactMap(\.batchNormalization) {
      try ConfigurationError.require(
        settings.momentum > 0 && settings.momentum <= 1, "batchNormalization",
        """
        The momentum of batch normalisation must be more than 0 and at most 1, not \(settings.momentum).
        """)
      try ConfigurationError.require(
        settings.epsilon > 0 && settings.epsilon.isFinite, "batchNormalization",
        "What batch normalisation adds to a variance must be a positive number, not \(settings.epsilon)."
      )
      try ConfigurationError.require(
        batchSize > 1, "batchSize",
        "Batch normalisation needs at least 2 examples in a batch, not \(batchSize).")
    }
  }
}

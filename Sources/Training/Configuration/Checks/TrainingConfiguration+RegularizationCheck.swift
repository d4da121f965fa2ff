import NeuralNetworks

extension TrainingConfiguration {
  /// What keeps weights small and units from relying on each other.
  func checkRegularization() throws(ConfigurationError) {
    let strength = objective.penalty.strength
    try ConfigurationError.require(
      strength >= 0 && strength.isFinite, "l2",
      "The strength of the L2 penalty must be zero or a positive number, not \(strength).")
  }
}

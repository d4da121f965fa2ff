import NeuralNetworks

extension TrainingConfiguration {
  /// What keeps weights small and units from relying on each other.
  func checkRegularization() throws(ConfigurationError) {
    let strength = objective.penalty.strength
    try ConfigurationError.require(
      strength >= 0 && strength.isFinite, "l2",
      "The strength of the L2 penalty must be zero or a positive number, not \(strength).")
    try ConfigurationError.require(
      objective.l1 >= 0 && objective.l1.isFinite, "l1",
      "The strength of the L1 penalty must be zero or a positive number, not \(objective.l1).")
    let maxNorm = maxNorm ?? 1
    try ConfigurationError.require(
      maxNorm > 0 && maxNorm.isFinite, "maxNorm",
      "The greatest length of a unit's weights must be a positive number, not \(maxNorm).")
  }
}

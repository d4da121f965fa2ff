extension TrainingConfiguration {
  /// When training ends before its last epoch.
  func checkEarlyStopping() throws(ConfigurationError) {
    guard let earlyStopping else { return }
    try ConfigurationError.require(
      earlyStopping.patience >= 1, "earlyStopping",
      "The patience of early stopping must be at least 1 epoch, not \(earlyStopping.patience).")
    let improvement = earlyStopping.minimumImprovement
    try ConfigurationError.require(
      improvement >= 0 && improvement.isFinite, "earlyStopping",
      "The least improvement of early stopping must be zero or a positive number, not \(improvement)."
    )
  }
}

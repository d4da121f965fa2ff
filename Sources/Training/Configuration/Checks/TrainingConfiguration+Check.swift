extension TrainingConfiguration {
  /// Checks every value that does not depend on the data, subject by subject.
  ///
  /// - Throws: ``ConfigurationError`` for the first value out of range.
  public func check() throws(ConfigurationError) {
    try checkEpochs()
    try checkEarlyStopping()
    try checkArchitecture()
    try checkNormalization()
    try checkDropout()
    try checkTargets()
    try checkOptimizer()
    try checkLearningRate()
    try checkRegularization()
    try checkObjective()
    try checkInputs()
  }
}

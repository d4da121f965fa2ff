import NeuralNetworks

extension TrainingConfiguration {
  /// The learning rate, from the first step on.
  func checkLearningRate() throws(ConfigurationError) {
    if let fault = learningRate.fault {
      throw ConfigurationError(value: "learningRate", description: fault)
    }
  }

  /// A rate that rises until the end has no time for what was to come then.
  ///
  /// - Parameter stepsPerEpoch: The mini-batches of an epoch.
  func checkWarmUp(stepsPerEpoch: Int) throws(ConfigurationError) {
    guard case .warmUp(let warmUp) = learningRate else { return }
    let training = SchedulePosition(
      epoch: 0, step: 0, stepsPerEpoch: stepsPerEpoch, epochs: epochs)
    try ConfigurationError.require(
      warmUp.length.steps(of: training) < training.totalSteps, "warmUp",
      """
      The warm-up must end before the training does, which has \(training.totalSteps) steps in \(epochs) \
      \(epochs == 1 ? "epoch" : "epochs"). Train for longer, or let the rate rise for less.
      """)
  }
}

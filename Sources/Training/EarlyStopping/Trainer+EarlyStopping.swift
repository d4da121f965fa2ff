import LinearAlgebra
import NeuralNetworks

extension Trainer {
  /// Whether there is nothing left to learn: all epochs are complete, or the network no longer becomes better.
  var isComplete: Bool {
    progress.epoch >= configuration.epochs
      || configuration.earlyStopping?.isExhausted(after: history) == true
  }

  /// Whether the network is measured after the epoch that has just ended.
  func isMeasured(_ measuring: MeasuringSchedule) -> Bool {
    measuring.includes(progress.epoch) || configuration.learningRate.dependsOnCost
      || configuration.earlyStopping != nil || isComplete
  }

  /// Keeps the network if the epoch that was measured last is the best so far.
  func keepBest() {
    guard let stopping = configuration.earlyStopping, stopping.restoresBest,
      let last = history.last, stopping.best(of: history)?.epoch == last.epoch
    else { return }
    best = BestNetwork(epoch: last.epoch, network: network)
  }

  /// Makes the network of the best epoch the one that is handed out.
  func restoreBest() {
    if let best { restored = best.network }
  }

  /// - Throws: ``ConfigurationError`` if there is nothing to tell by whether the network becomes better.
  static func check(
    _ configuration: TrainingConfiguration, hasValidation: Bool
  ) throws(ConfigurationError) {
    try ConfigurationError.require(
      configuration.earlyStopping == nil || hasValidation, "earlyStopping",
      """
      Early stopping needs examples that are not learned from: hold some out for validation (on the command line, with \
      --validation).
      """)
  }
}

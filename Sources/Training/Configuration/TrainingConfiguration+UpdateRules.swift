import NeuralNetworks

extension TrainingConfiguration {
  /// How gradients change the network.
  var updateRules: UpdateRules {
    var rules = UpdateRules(optimizer, penalty: objective.penalty, weightDecay: weightDecay)
    rules.l1 = objective.l1
    rules.clipping = gradientClipping
    rules.maxNorm = maxNorm
    rules.averaging = weightAveraging
    return rules
  }
}

import NeuralNetworks

extension TrainingConfiguration {
  /// How gradients change the network.
  var updateRules: UpdateRules {
    UpdateRules(optimizer, penalty: objective.penalty, weightDecay: weightDecay)
  }
}

/// How gradients change a network: the rule and what goes with it.
package struct UpdateRules: Sendable {
  /// The rule.
  package var optimizer: OptimizerChoice
  /// The L2 penalty, whose λW is added to the gradients.
  package var penalty: L2Penalty
  /// λ of decoupled decay.
  package var weightDecay: Double

  /// Creates rules.
  package init(
    _ optimizer: OptimizerChoice, penalty: L2Penalty = L2Penalty(strength: 0),
    weightDecay: Double? = nil
  ) {
    self.optimizer = optimizer
    self.penalty = penalty
    self.weightDecay = weightDecay ?? optimizer.usualWeightDecay
  }
}

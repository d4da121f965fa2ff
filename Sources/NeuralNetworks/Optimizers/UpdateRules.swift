/// How gradients change a network: the rule and what goes with it.
package struct UpdateRules: Sendable {
  /// The rule.
  package var optimizer: OptimizerChoice
  /// The L2 penalty, whose λW is added to the gradients.
  package var penalty: L2Penalty
  /// λ₁ of the L1 penalty, whose λ₁ sign(W) is added to the gradients.
  package var l1 = 0.0
  /// λ of decoupled decay.
  package var weightDecay: Double
  /// What holds large gradients back.
  package var clipping: GradientClipping?
  /// The greatest length of the weights into a hidden unit.
  package var maxNorm: Double?
  /// The average of the parameters that is kept beside them.
  package var averaging: WeightAveraging?

  /// Creates rules.
  package init(
    _ optimizer: OptimizerChoice, penalty: L2Penalty = L2Penalty(strength: 0),
    weightDecay: Double? = nil
  ) {
    self.optimizer = optimizer
    self.penalty = penalty
    self.weightDecay = weightDecay ?? optimizer.usualWeightDecay
  }

  /// Whether a step looks at the gradients before the rule does.
  var changesGradients: Bool { clipping != nil || l1 != 0 }
}

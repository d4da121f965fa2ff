import LinearAlgebra

/// What a rule is told of a step.
package struct UpdateStep: Sendable {
  /// η.
  package var learningRate: Double
  /// The number of the step, the first is 1.
  package var number: Int
  /// What gradients are multiplied by.
  package var scale = 1.0
  /// What the elements of gradients are held within, on both sides of zero.
  package var limit = Double.infinity
  /// λ of the L2 penalty, whose λw is added to the gradients.
  package var l2 = 0.0
  /// λ₁ of the L1 penalty, whose λ₁ sign(w) is added to the gradients.
  package var l1 = 0.0
  /// λ of decoupled decay: w ← (1 − ηλ) w beside the rule's own change (Loshchilov and Hutter 2019).
  package var decay = 0.0

  /// Creates a step without penalties.
  package init(learningRate: Double, number: Int) {
    self.learningRate = learningRate
    self.number = number
  }

  /// The same step for parameters that are free of penalties: all but weights.
  var withoutPenalties: UpdateStep {
    var step = self
    step.l2 = 0
    step.l1 = 0
    step.decay = 0
    return step
  }

  /// The factor of the parameters before the rule's own change.
  var keep: Double { 1 - learningRate * decay }

  /// What becomes of a gradient before the rule sees it.
  func gradientTerms<Scalar: MatrixScalar>() -> GradientTerms<Scalar> {
    GradientTerms(scale: Scalar(scale), limit: Scalar(limit), l2: Scalar(l2), l1: Scalar(l1))
  }
}

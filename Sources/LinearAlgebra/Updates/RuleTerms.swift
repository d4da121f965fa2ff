/// The numbers of a step with momentum: v ← coefficient · v + g, w ← keep · w − rate · v, or with Nesterov's look ahead
/// w ← keep · w − rate · (g + coefficient · v).
package struct MomentumTerms<Scalar: MatrixScalar>: Sendable {
  let rate, keep, coefficient: Scalar
  let isNesterov: Bool

  package init(rate: Scalar, keep: Scalar, coefficient: Scalar, isNesterov: Bool) {
    self.rate = rate
    self.keep = keep
    self.coefficient = coefficient
    self.isNesterov = isNesterov
  }
}

/// The numbers of a step of Adam: m ← m + gain₁ (g − m), v ← β₂ v + gain₂ g²,
/// w ← keep · w − rate · m / (correction · √v + ε).
package struct AdamTerms<Scalar: MatrixScalar>: Sendable {
  let rate, keep, firstGain, beta2, secondGain, correction, epsilon: Scalar

  package init(
    rate: Scalar, keep: Scalar, firstGain: Scalar, beta2: Scalar, secondGain: Scalar,
    correction: Scalar, epsilon: Scalar
  ) {
    self.rate = rate
    self.keep = keep
    self.firstGain = firstGain
    self.beta2 = beta2
    self.secondGain = secondGain
    self.correction = correction
    self.epsilon = epsilon
  }
}

/// The numbers of a step of RMSProp: s ← α s + gain · g², x = g / (√s + ε), w ← keep · w − rate · x; centered, with means
/// u ← u + gain (g − u), s − u² stands for s; with momentum, v ← momentum · v + x for x.
package struct RMSTerms<Scalar: MatrixScalar>: Sendable {
  let rate, keep, alpha, gain, epsilon, momentum: Scalar

  package init(
    rate: Scalar, keep: Scalar, alpha: Scalar, gain: Scalar, epsilon: Scalar, momentum: Scalar
  ) {
    self.rate = rate
    self.keep = keep
    self.alpha = alpha
    self.gain = gain
    self.epsilon = epsilon
    self.momentum = momentum
  }
}

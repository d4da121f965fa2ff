package import LinearAlgebra

/// Stochastic gradient descent with momentum: a weighted sum of all gradients so far is followed, in which that of the last
/// step has the weight 1 and that of k steps ago μᵏ.
///
/// V ← μV + g, W ← W − ηV (Polyak 1964), with g = ∂J/∂W + λW
///
/// Nesterov's accelerated gradient (1983) takes the gradient where the velocity is going to lead. Written with the gradient
/// at the place reached (Sutskever et al. 2013, section 2, as PyTorch has it):
///
/// V ← μV + g, W ← W − η (g + μV)
package struct MomentumDescent<Scalar: MatrixScalar>: Optimizer {
  private let coefficient: Scalar
  private let isNesterov: Bool

  /// Creates the rule.
  ///
  /// - Parameters:
  ///   - settings: μ.
  ///   - isNesterov: Whether the gradient is taken ahead.
  package init(_ settings: OptimizerChoice.Momentum, isNesterov: Bool) {
    coefficient = Scalar(settings.coefficient)
    self.isNesterov = isNesterov
  }

  package var slotNames: [String] { ["velocities"] }

  package func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    keeping slots: OptimizerSlots<Scalar>, _ step: UpdateStep
  ) {
    parameters.takeMomentumStep(
      along: gradients, velocities: slots[0], step.gradientTerms(),
      MomentumTerms(
        rate: Scalar(step.learningRate), keep: Scalar(step.keep), coefficient: coefficient,
        isNesterov: isNesterov))
  }
}

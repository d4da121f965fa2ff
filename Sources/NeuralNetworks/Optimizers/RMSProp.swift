package import LinearAlgebra

/// RMSProp (Tieleman and Hinton 2012, lecture 6e): the gradient of each parameter over the root of the mean of its squares.
///
/// S ← αS + (1 − α) g², W ← W − η g / (√S + ε), with g = ∂J/∂W + λW
///
/// Centered (Graves 2013, equations 38 to 45), the mean's square is taken away, which leaves the variance:
/// U ← αU + (1 − α) g, and S − U² for S. With momentum, V ← μV + g / (√S + ε) and W ← W − ηV.
package struct RMSProp<Scalar: MatrixScalar>: Optimizer {
  private let settings: OptimizerChoice.RMSProp

  /// Creates the rule.
  ///
  /// - Parameter settings: α, ε and μ.
  package init(_ settings: OptimizerChoice.RMSProp) {
    self.settings = settings
  }

  private var hasMomentum: Bool { settings.momentum != 0 }

  package var slotNames: [String] {
    ["squares"] + (settings.isCentered ? ["means"] : []) + (hasMomentum ? ["velocities"] : [])
  }

  package func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    keeping slots: OptimizerSlots<Scalar>, _ step: UpdateStep
  ) {
    parameters.takeRMSStep(
      along: gradients, squares: slots[0], means: settings.isCentered ? slots[1] : nil,
      velocities: hasMomentum ? slots[settings.isCentered ? 2 : 1] : nil, step.gradientTerms(),
      RMSTerms(
        rate: Scalar(step.learningRate), keep: Scalar(step.keep), alpha: Scalar(settings.alpha),
        gain: Scalar(1 - settings.alpha), epsilon: Scalar(settings.epsilon),
        momentum: Scalar(settings.momentum)))
  }
}

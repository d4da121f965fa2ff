package import LinearAlgebra

/// Plain stochastic gradient descent (Robbins and Monro 1951): W ← W − η (∂J/∂W + λW), b ← b − η ∂J/∂b.
///
/// Decoupled decay is the same as the L2 penalty here (Loshchilov and Hutter 2019, proposition 1).
///
/// In the documents: `self.w_h -= self.eta * delta_w_h` (chapter 12 notebook, `fit`); `train` of document 001 and of the
/// chapter 11 notebook; document 000, “Textbook Version (2/2)”, which prints Δ + λ for Δ + λW.
package struct StochasticGradientDescent<Scalar: MatrixScalar>: Optimizer {
  /// Creates the rule; it keeps nothing.
  package init() {}

  package var slotNames: [String] { [] }

  package func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    keeping slots: OptimizerSlots<Scalar>, _ step: UpdateStep
  ) {
    var terms: GradientTerms<Scalar> = step.gradientTerms()
    terms.l2 = Scalar(step.l2 + step.decay)
    parameters.takeGradientStep(along: gradients, terms, rate: Scalar(step.learningRate))
  }

  package func linearStep(_ step: UpdateStep) -> LinearStep<Scalar>? {
    LinearStep(
      keep: Scalar(1 - step.learningRate * (step.l2 + step.decay)),
      rate: Scalar(step.learningRate))
  }
}

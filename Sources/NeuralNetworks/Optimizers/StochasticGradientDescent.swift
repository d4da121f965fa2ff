package import LinearAlgebra

/// Plain stochastic gradient descent: W ← W − η (∂J/∂W + λW), b ← b − η ∂J/∂b.
///
/// In the documents: `self.w_h -= self.eta * delta_w_h` (chapter 12 notebook, `fit`); `train` of document 001 and of the
/// chapter 11 notebook; document 000, “Textbook Version (2/2)”, which prints Δ + λ for Δ + λW.
package struct StochasticGradientDescent<Scalar: MatrixScalar>: Optimizer {
  /// Creates the rule; it has no state.
  package init() {}

  package func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    learningRate: Double, weightDecay: Double
  ) {
    parameters.descend(
      along: gradients, rate: Scalar(learningRate), decay: Scalar(weightDecay))
  }

  package func linearStep(
    learningRate: Double, weightDecay: Double
  ) -> LinearStep<Scalar>? {
    LinearStep(keep: Scalar(1 - learningRate * weightDecay), rate: Scalar(learningRate))
  }
}

package import LinearAlgebra

/// Plain stochastic gradient descent: W ← W − η (∂J/∂W + λW), b ← b − η ∂J/∂b.
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
}

import Foundation
package import LinearAlgebra

/// Adam (Kingma and Ba 2015, algorithm 1): each parameter has a step of its own, the mean of its gradients over the root of
/// the mean of their squares.
///
/// M ← β₁M + (1 − β₁) g, V ← β₂V + (1 − β₂) g², with g = ∂J/∂W + λW
///
/// W ← W − η M̂ / (√V̂ + ε), with M̂ = M / (1 − β₁ᵗ) and V̂ = V / (1 − β₂ᵗ) in step t, counted from 1
///
/// Both means begin at zero; dividing makes up for that. With decoupled decay it is AdamW (Loshchilov and Hutter 2019,
/// algorithm 2): W ← (1 − ηλ) W first, and g without λW, so that large gradients do not lessen the decay.
package struct Adam<Scalar: MatrixScalar>: Optimizer {
  private let settings: OptimizerChoice.Adam

  /// Creates the rule.
  ///
  /// - Parameter settings: β₁, β₂ and ε.
  package init(_ settings: OptimizerChoice.Adam) {
    self.settings = settings
  }

  package var slotNames: [String] { ["firstMoments", "secondMoments"] }

  package func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    keeping slots: OptimizerSlots<Scalar>, _ step: UpdateStep
  ) {
    let (beta1, beta2) = (settings.beta1, settings.beta2)
    let firstCorrection = 1 - pow(beta1, Double(step.number))
    let secondCorrection = 1 - pow(beta2, Double(step.number))
    parameters.takeAdamStep(
      along: gradients, firstMoments: slots[0], secondMoments: slots[1], step.gradientTerms(),
      AdamTerms(
        rate: Scalar(step.learningRate / firstCorrection), keep: Scalar(step.keep),
        firstGain: Scalar(1 - beta1), beta2: Scalar(beta2), secondGain: Scalar(1 - beta2),
        correction: Scalar((1 / secondCorrection).squareRoot()),
        epsilon: Scalar(settings.epsilon)))
  }
}

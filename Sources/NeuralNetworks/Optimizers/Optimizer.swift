package import LinearAlgebra

/// A rule that changes parameters along their gradients.
///
/// Rules work element by element, so that the parameters of a network can be changed in pieces and by several threads.
package protocol Optimizer<Scalar>: Sendable {
  /// The type of the network's numbers.
  associatedtype Scalar: MatrixScalar

  /// Takes one step with some of the parameters.
  ///
  /// - Parameters:
  ///   - parameters: The parameters to change.
  ///   - gradients: ∂(loss)/∂ of these parameters, without the penalty, in the same shape.
  ///   - learningRate: η for this step.
  ///   - weightDecay: λ, whose gradient λ · parameters is added; zero for biases.
  func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    learningRate: Double, weightDecay: Double)

  /// The step as W ← keep · W − rate · ∂(loss)/∂W, if the rule needs the gradient for nothing else: product and update can
  /// then be one.
  ///
  /// - Parameters:
  ///   - learningRate: η for this step.
  ///   - weightDecay: λ.
  /// - Returns: A rule has such a step always or never.
  func linearStep(learningRate: Double, weightDecay: Double) -> LinearStep<Scalar>?
}

/// The step W ← keep · W − rate · ∂(loss)/∂W.
package struct LinearStep<Scalar: MatrixScalar>: Sendable {
  package let keep: Scalar
  package let rate: Scalar
}

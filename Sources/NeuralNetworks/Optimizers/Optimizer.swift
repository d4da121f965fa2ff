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
}

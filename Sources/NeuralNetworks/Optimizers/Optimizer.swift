package import LinearAlgebra

/// A rule that changes parameters along their gradients.
///
/// Rules work element by element, so that the parameters of a network can be changed in pieces and by several threads.
/// What a rule keeps of earlier steps is kept outside of it, in an ``OptimizerState``.
package protocol Optimizer<Scalar>: Sendable {
  /// The type of the network's numbers.
  associatedtype Scalar: MatrixScalar

  /// What is kept for each parameter, by name: a slot each, zero at the beginning.
  var slotNames: [String] { get }

  /// Takes one step with some of the parameters.
  ///
  /// - Parameters:
  ///   - parameters: The parameters to change.
  ///   - gradients: ∂(loss)/∂ of these parameters, without penalties, in the same shape.
  ///   - slots: What is kept for these parameters.
  ///   - step: The step.
  func update(
    _ parameters: MutableMatrixView<Scalar>, along gradients: MatrixView<Scalar>,
    keeping slots: OptimizerSlots<Scalar>, _ step: UpdateStep)

  /// The step as W ← keep · W − rate · ∂(loss)/∂W, if the rule needs the gradient for nothing else: product and update can
  /// then be one.
  ///
  /// - Parameter step: The step, whose gradients are neither clipped nor have an L1 penalty.
  /// - Returns: A rule has such a step always or never.
  func linearStep(_ step: UpdateStep) -> LinearStep<Scalar>?
}

extension Optimizer {
  package func linearStep(_ step: UpdateStep) -> LinearStep<Scalar>? { nil }
}

/// The step W ← keep · W − rate · ∂(loss)/∂W.
package struct LinearStep<Scalar: MatrixScalar>: Sendable {
  package let keep: Scalar
  package let rate: Scalar
}

package import LinearAlgebra

/// The function φ that turns a layer's net input z into its activations a = φ(z).
///
/// | name | φ(z) | φ'(z), written with a |
/// |---|---|---|
/// | identity | z | 1 |
/// | sigmoid | 1 / (1 + e⁻ᶻ) | a (1 − a) |
/// | tanh | tanh z | 1 − a² |
/// | relu | max(0, z) | 1 where a > 0, else 0 |
/// | softmax | e^zⱼ / Σ e^zₖ over a row | Jacobian diag(a) − aaᵀ |
///
/// Every derivative can be written with a alone, so a forward pass needs to keep the activations and nothing else.
///
/// # Shapes
/// z and a are *examples × units*. All work element by element but softmax, which works row by row.
public enum Activation: String, Codable, Sendable, CaseIterable {
  /// a = z.
  case identity
  /// The logistic function φ(z) = 1 / (1 + e⁻ᶻ), from 0 to 1: document 000, “Forward Propagation”; S(h) in document 004,
  /// equation (2).
  case sigmoid
  /// The hyperbolic tangent, from −1 to 1. The documents do not use it.
  case tanh
  /// The rectified linear unit (Nair and Hinton 2010): `relu_forward` of document 001, and problem 1 of the chapter 11
  /// notebook. At z = 0 the derivative is taken as 0, as there.
  case relu
  /// Positive outputs with the sum 1 in each row: σ(y) in document 004, equation (4). The largest z of a row is subtracted
  /// first, as in `softmax_loss` of document 001, so that no power overflows. If all elements of a row are equal, so are
  /// all outputs.
  case softmax

  /// Replaces net inputs z by activations a = φ(z), *examples × units*.
  package func apply<Scalar>(to values: MutableMatrixView<Scalar>) {
    switch self {
    case .identity: break
    case .sigmoid: values.applySigmoid()
    case .tanh: values.applyHyperbolicTangent()
    case .relu: values.applyRectifier()
    case .softmax: values.applySoftmax()
    }
  }

  /// Turns ∂J/∂a into δ = ∂J/∂z, in place, by the chain rule: δ = ∂J/∂a ⊙ φ'(z), and for softmax, whose outputs each
  /// depend on all z of their row, δ = a ⊙ (∂J/∂a − Σⱼ aⱼ ∂J/∂aⱼ).
  ///
  /// - Parameters:
  ///   - deltas: ∂J/∂a, which becomes δ; *examples × units*.
  ///   - activations: a of the same examples and units.
  package func multiplyByDerivative<Scalar>(
    _ deltas: MutableMatrixView<Scalar>, activations: MatrixView<Scalar>
  ) {
    switch self {
    case .identity: break
    case .sigmoid: deltas.multiplyBySigmoidDerivative(activations)
    case .tanh: deltas.multiplyByHyperbolicTangentDerivative(activations)
    case .relu: deltas.multiplyByRectifierDerivative(activations)
    case .softmax: deltas.multiplyBySoftmaxJacobian(activations)
    }
  }
}

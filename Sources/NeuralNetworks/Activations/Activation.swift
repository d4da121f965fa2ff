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
public enum Activation: String, Codable, Sendable, CaseIterable {
  /// a = z.
  case identity
  /// The logistic function. In the documents: φ(z) = 1 / (1 + e⁻ᶻ).
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// The rectified linear unit (Nair and Hinton 2010).
  case relu
  /// Positive outputs with the sum 1 in each row. If all elements of a row are equal, so are all outputs.
  case softmax

  /// Replaces net inputs by activations.
  package func apply<Scalar>(to values: MutableMatrixView<Scalar>) {
    switch self {
    case .identity: break
    case .sigmoid: values.applySigmoid()
    case .tanh: values.applyHyperbolicTangent()
    case .relu: values.applyRectifier()
    case .softmax: values.applySoftmax()
    }
  }

  /// Turns ∂J/∂a into δ = ∂J/∂z, in place, by the chain rule.
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

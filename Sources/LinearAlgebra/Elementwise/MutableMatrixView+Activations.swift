/// Activation functions and their derivatives, element by element, in place.
extension MutableMatrixView {
  /// Replaces each element z by 1 / (1 + e⁻ᶻ).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func applySigmoid() { change { Scalar.kernels.sigmoid($0, count) } }

  /// Replaces each element z by tanh z.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func applyHyperbolicTangent() { change { Scalar.kernels.hyperbolicTangent($0, count) } }

  /// Replaces each element z by max(0, z).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func applyRectifier() { change { Scalar.kernels.rectify($0, count) } }

  /// Replaces each row z by e^z / Σ e^z.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func applySoftmax() { change { Scalar.kernels.softmax($0, rows, columns) } }

  /// Multiplies by a(1 - a), the derivative of the sigmoid with activations `a`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func multiplyBySigmoidDerivative(_ a: MatrixView<Scalar>) {
    combine(a) { Scalar.kernels.sigmoidBackward($0, $1, count) }
  }

  /// Multiplies by 1 - a², the derivative of tanh with activations `a`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func multiplyByHyperbolicTangentDerivative(_ a: MatrixView<Scalar>) {
    combine(a) { Scalar.kernels.hyperbolicTangentBackward($0, $1, count) }
  }

  /// Keeps what belongs to positive activations `a` and sets the rest to zero: the mask of the rectifier.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func multiplyByRectifierDerivative(_ a: MatrixView<Scalar>) {
    combine(a) { Scalar.kernels.rectifyBackward($0, $1, count) }
  }

  /// Multiplies each row by diag(a) - aaᵀ, the Jacobian of softmax with activations `a`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func multiplyBySoftmaxJacobian(_ a: MatrixView<Scalar>) {
    combine(a) { Scalar.kernels.softmaxBackward($0, $1, rows, columns) }
  }
}

extension MutableMatrixView {
  func change(_ body: (UnsafeMutablePointer<Scalar>) -> Void) {
    if count > 0, let own = elements.baseAddress { body(own) }
  }

  func combine(
    _ other: MatrixView<Scalar>,
    _ body: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
  ) {
    precondition(
      other.rows == rows && other.columns == columns,
      "Shapes differ: \(other.rows) × \(other.columns) and \(rows) × \(columns).")
    if count > 0, let own = elements.baseAddress, let others = other.elements.baseAddress {
      body(others, own)
    }
  }
}

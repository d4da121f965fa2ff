/// Sums over all elements, accumulated in 64 bits.
extension MatrixView {
  /// Σ x².
  package var sumOfSquares: Double {
    guard count > 0, let own = elements.baseAddress else { return 0 }
    return Scalar.kernels.sumOfSquares(own, count)
  }

  /// Σ |x|.
  package var sumOfMagnitudes: Double {
    guard count > 0, let own = elements.baseAddress else { return 0 }
    return Scalar.kernels.updates.sumOfMagnitudes(own, count)
  }

  /// Σ (a - y)².
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func squaredError(to y: MatrixView) -> Double {
    sum(with: y) { Scalar.kernels.squaredError($0, $1, count) }
  }

  /// Σ -y log σ(z) - (1 - y) log(1 - σ(z)), with these elements as the logits z.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func binaryCrossEntropy(to y: MatrixView) -> Double {
    sum(with: y) { Scalar.kernels.binaryCrossEntropy($0, $1, count) }
  }

  /// Σ -y log softmax(z), with these rows as the logits z.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func softmaxCrossEntropy(to y: MatrixView) -> Double {
    sum(with: y) { Scalar.kernels.softmaxCrossEntropy($0, $1, rows, columns) }
  }

  private func sum(
    with y: MatrixView, _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> Double
  ) -> Double {
    precondition(y.rows == rows && y.columns == columns, "Shapes differ.")
    guard count > 0, let own = elements.baseAddress, let others = y.elements.baseAddress else {
      return 0
    }
    return body(own, others)
  }
}

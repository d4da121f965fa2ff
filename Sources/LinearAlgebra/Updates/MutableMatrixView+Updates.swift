/// Steps of optimizers, in place and element by element.
///
/// All matrices have the same shape. What a rule keeps of earlier steps is changed with the parameters.
extension MutableMatrixView {
  /// Plain gradient descent: subtracts rate · g.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func takeGradientStep(
    along gradients: MatrixView<Scalar>, _ terms: GradientTerms<Scalar>, rate: Scalar
  ) {
    combine(gradients) { Scalar.kernels.updates.gradientStep($1, $0, count, terms, rate) }
  }

  /// A step with momentum, see ``MomentumTerms``; `velocities` is v.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func takeMomentumStep(
    along gradients: MatrixView<Scalar>, velocities: MutableMatrixView,
    _ terms: GradientTerms<Scalar>, _ momentum: MomentumTerms<Scalar>
  ) {
    combine(gradients) {
      guard let velocities = pointer(to: velocities) else { return }
      Scalar.kernels.updates.momentumStep($1, $0, velocities, count, terms, momentum)
    }
  }

  /// A step of Adam, see ``AdamTerms``; the moments are m and v.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func takeAdamStep(
    along gradients: MatrixView<Scalar>, firstMoments: MutableMatrixView,
    secondMoments: MutableMatrixView, _ terms: GradientTerms<Scalar>, _ adam: AdamTerms<Scalar>
  ) {
    combine(gradients) {
      guard let first = pointer(to: firstMoments), let second = pointer(to: secondMoments) else {
        return
      }
      Scalar.kernels.updates.adamStep($1, $0, first, second, count, terms, adam)
    }
  }

  /// A step of RMSProp, see ``RMSTerms``; `squares` is s, `means` u, and `velocities` v.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func takeRMSStep(
    along gradients: MatrixView<Scalar>, squares: MutableMatrixView, means: MutableMatrixView?,
    velocities: MutableMatrixView?, _ terms: GradientTerms<Scalar>, _ rms: RMSTerms<Scalar>
  ) {
    combine(gradients) {
      guard let squares = pointer(to: squares) else { return }
      Scalar.kernels.updates.rmsStep(
        $1, $0, squares, means.flatMap(pointer), velocities.flatMap(pointer), count, terms, rms)
    }
  }

  private func pointer(to other: MutableMatrixView) -> UnsafeMutablePointer<Scalar>? {
    precondition(
      other.rows == rows && other.columns == columns,
      "Shapes differ: \(other.rows) × \(other.columns) and \(rows) × \(columns).")
    return other.elements.baseAddress
  }
}

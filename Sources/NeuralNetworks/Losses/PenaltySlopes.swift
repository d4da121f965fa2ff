import LinearAlgebra

extension MutableMatrixView {
  /// Adds the gradient of the penalties, λW + λ₁ sign(W).
  ///
  /// - Parameters:
  ///   - weights: W.
  ///   - l2: λ.
  ///   - l1: λ₁.
  func addPenaltySlopes(of weights: MatrixView<Scalar>, l2: Scalar, l1: Scalar) {
    // A step of rate −λ along the weights adds λW.
    descend(along: weights, rate: -l2, decay: 0)
    guard l1 != 0 else { return }
    for index in 0..<count where weights.elements[index] != 0 {
      elements[index] += weights.elements[index] > 0 ? l1 : -l1
    }
  }
}

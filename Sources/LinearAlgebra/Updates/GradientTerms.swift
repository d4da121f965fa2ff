/// What becomes of the gradient g of a parameter w before any rule sees it: `scale` · g, held within ±`limit`, plus
/// `l2` · w + `l1` · sign(w).
package struct GradientTerms<Scalar: MatrixScalar>: Sendable {
  package var scale: Scalar
  package var limit: Scalar
  package var l2: Scalar
  package var l1: Scalar

  /// Creates terms; without arguments they leave a gradient as it is.
  package init(scale: Scalar = 1, limit: Scalar = .infinity, l2: Scalar = 0, l1: Scalar = 0) {
    self.scale = scale
    self.limit = limit
    self.l2 = l2
    self.l1 = l1
  }
}

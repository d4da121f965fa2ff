/// What keeps weights in bounds, and what follows them.
extension MutableMatrixView {
  /// Goes a share of the way to another matrix: a + share · (w − a). With a share of 1 it becomes that matrix.
  package func approach(_ other: MatrixView<Scalar>, by share: Scalar) {
    combine(other) {
      if share == 1 {
        $1.update(from: $0, count: count)
      } else {
        Scalar.kernels.updates.approach($1, $0, count, share)
      }
    }
  }

  /// The most columns that ``limitNorms(ofColumns:to:)`` takes at once.
  package static var columnStrip: Int { Scalar.kernels.updates.columnStrip }

  /// Scales each of some columns down to a length of `limit` if it is longer.
  ///
  /// - Parameters:
  ///   - range: The columns, at most ``columnStrip`` of them.
  ///   - limit: The greatest √Σ w² of a column.
  package func limitNorms(ofColumns range: Range<Int>, to limit: Double) {
    precondition(
      range.count <= Self.columnStrip && range.lowerBound >= 0 && range.upperBound <= columns,
      "At most \(Self.columnStrip) of \(columns) columns, not \(range).")
    change {
      Scalar.kernels.updates.limitColumnNorms(
        $0, rows, columns, range.lowerBound, range.upperBound, limit)
    }
  }
}

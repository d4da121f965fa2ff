/// A copy of weights in which each row fills whole cache lines, so that a vector of it is loaded in one access.
///
/// It pays where sparse products visit a row of W more often than once for each copy.
package struct PackedWeights<Scalar: MatrixScalar>: Sendable {
  /// *features × stride*: a row's vectors side by side, of which the last ends with the row and may overlap the one before.
  let rows: ScratchMatrix<Scalar>
  let units: Int

  /// Room for weights, or nil where rows fill cache lines as they are.
  package init?(features: Int, units: Int) {
    let vector = SparseBatch<Scalar>.leastUnits
    guard units > vector, units % vector != 0 else { return nil }
    rows = ScratchMatrix(rows: features, columns: (units + vector - 1) / vector * vector)
    self.units = units
  }

  var stride: Int { rows.view.columns }

  /// Copies the weights of some features, and adds their rows to `sums`, one after the other.
  func pack(
    _ weights: MatrixView<Scalar>, features: Range<Int>, addingTo sums: MutableMatrixView<Scalar>?
  ) {
    precondition(
      weights.columns == units && weights.rows == rows.view.rows
        && features.upperBound <= weights.rows && sums?.count ?? units == units,
      "\(weights.rows) × \(weights.columns) weights do not fit into \(rows.view.rows) × \(units).")
    guard let source = weights.rows(features).elements.baseAddress,
      let target = rows.view.rows(features).elements.baseAddress
    else { return }
    Scalar.kernels.packRows(
      source, features.count, units, sums?.elements.baseAddress, target, stride)
  }
}

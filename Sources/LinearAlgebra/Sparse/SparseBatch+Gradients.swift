extension SparseBatch {
  /// Begins a batch whose gradients will be summed over groups of rows.
  package func beginGroups(_ count: Int, height: Int) {
    groups?.begin(groups: count, height: height)
  }

  /// Collects the rows of one group, once they are there.
  package func collect(group: Int, rows: Range<Int>) {
    groups?.collect(group, rows: rows, from: entries)
  }

  /// Whether the background takes part in gradients: they then need the sums of the columns of δ.
  var needsDeltaSums: Bool { table.uniformBackground != 0 }

  /// M ← keep · M + scale · Xᵀ·δ, for the rows that belong to some features.
  ///
  /// - Parameters:
  ///   - features: Which rows.
  ///   - deltas: δ of the batch, *examples × units*.
  ///   - sums: The sums of its columns, *1 × units*; with a background of zero they may be anything finite.
  ///   - scale: What the product is multiplied by.
  ///   - keep: What is there already is multiplied by this; with 0 it may be anything.
  ///   - matrix: M, *features × units*.
  package func transposedProduct(
    features: Range<Int>, _ deltas: MatrixView<Scalar>, sums: MatrixView<Scalar>,
    scale: Scalar = 1, keep: Scalar = 0, into matrix: MutableMatrixView<Scalar>
  ) {
    precondition(
      matrix.rows == features.count && matrix.columns == deltas.columns
        && sums.count == deltas.columns && features.upperBound <= columns
        && deltas.columns >= Self.leastUnits,
      "Shapes do not fit: features \(features) of \(columns).")
    guard let groups else { preconditionFailure("This batch has no groups.") }
    guard let differences = table.differences.view.elements.baseAddress,
      let sums = sums.elements.baseAddress,
      let background = table.background.view.elements.baseAddress,
      let slopes = deltas.elements.baseAddress, let target = matrix.elements.baseAddress
    else { return }
    Scalar.kernels.sparseGradient(
      SparseGradient(
        groups: groups, rows: deltas.rows, firstFeature: features.lowerBound,
        features: features.count, table: differences, background: background, deltas: slopes,
        deltaSums: sums, scale: scale, keep: keep, result: target, columns: deltas.columns))
  }
}

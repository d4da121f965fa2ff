extension SparseBatch {
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
        && deltas.rows <= entries.starts.elements.count && deltas.columns >= Self.leastUnits,
      """
      Shapes do not fit: features \(features) of \(columns), δ \(deltas.rows) × \(deltas.columns) with \(sums.count) sums, for \
      \(matrix.rows) × \(matrix.columns).
      """)
    guard let positions = entries.positions.elements.baseAddress,
      let values = entries.values.elements.baseAddress,
      let starts = entries.starts.elements.baseAddress,
      let ends = entries.ends.elements.baseAddress,
      let differences = table.differences.view.elements.baseAddress,
      let sums = sums.elements.baseAddress,
      let background = table.background.view.elements.baseAddress,
      let slopes = deltas.elements.baseAddress, let target = matrix.elements.baseAddress
    else { return }
    Scalar.kernels.sparseGradient(
      SparseGradient(
        positions: positions, bytes: values, starts: starts, ends: ends, rows: deltas.rows,
        firstFeature: features.lowerBound, features: features.count, table: differences,
        background: background, deltas: slopes, deltaSums: sums, scale: scale, keep: keep,
        result: target, columns: deltas.columns))
  }
}

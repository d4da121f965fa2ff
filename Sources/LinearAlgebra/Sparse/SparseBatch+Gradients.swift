extension SparseBatch {
  /// M ← keep · M + scale · Xᵀ·δ, for the rows that belong to some features.
  ///
  /// - Parameters:
  ///   - features: Which rows.
  ///   - lists: Lists for the features that may have been begun for this batch; they are finished here.
  ///   - deltas: δ of the batch, *examples × units*.
  ///   - scale: What the product is multiplied by.
  ///   - keep: What is there already is multiplied by this; with 0 it may be anything.
  ///   - matrix: M, *features × units*.
  package func transposedProduct(
    features: Range<Int>, listedIn lists: FeatureLists? = nil, _ deltas: MatrixView<Scalar>,
    scale: Scalar = 1, keep: Scalar = 0, into matrix: MutableMatrixView<Scalar>
  ) {
    precondition(
      matrix.rows == features.count && matrix.columns == deltas.columns
        && features.upperBound <= columns && lists?.features ?? features == features
        && deltas.rows <= entries.starts.elements.count && deltas.columns >= Self.leastUnits,
      """
      Shapes do not fit: features \(features) of \(columns), δ \(deltas.rows) × \(deltas.columns), for \
      \(matrix.rows) × \(matrix.columns).
      """)
    guard let positions = entries.positions.elements.baseAddress,
      let values = entries.values.elements.baseAddress,
      let starts = entries.starts.elements.baseAddress,
      let ends = entries.ends.elements.baseAddress,
      let differences = table.differences.view.elements.baseAddress,
      let slopes = deltas.elements.baseAddress, let target = matrix.elements.baseAddress
    else { return }
    lists?.list(entries, upTo: deltas.rows)
    Scalar.kernels.sparseGradient(
      SparseGradient(
        positions: positions, bytes: values, starts: starts, ends: ends, rows: deltas.rows,
        firstFeature: features.lowerBound, features: features.count,
        lists: lists?.entries.elements.baseAddress, counts: lists?.counts.elements.baseAddress,
        table: differences,
        background: table.uniformBackground == 0
          ? nil : table.background.view.elements.baseAddress,
        deltas: slopes, scale: scale, keep: keep, result: target, columns: deltas.columns))
  }

  /// Goes on with lists up to a certain row.
  package func list(_ lists: FeatureLists, upTo row: Int) { lists.list(entries, upTo: row) }
}

extension SparseBatch {
  /// Begins a batch whose gradients will be summed over groups of rows.
  package func beginGroups(_ count: Int, height: Int) {
    groups?.begin(groups: count, height: height)
  }

  /// Collects the rows of one group, once they are there.
  package func collect(group: Int, rows: Range<Int>) {
    groups?.collect(group, rows: rows, from: entries)
  }

  /// M ← keep · M + scale · Xᵀ·δ, for the rows that belong to some features.
  ///
  /// - Parameters:
  ///   - features: Which rows.
  ///   - deltas: δ of the batch, *examples × units*.
  ///   - scale: What the product is multiplied by.
  ///   - keep: What is there already is multiplied by this; with 0 it may be anything.
  ///   - matrix: M, *features × units*.
  package func transposedProduct(
    features: Range<Int>, _ deltas: MatrixView<Scalar>, scale: Scalar = 1, keep: Scalar = 0,
    into matrix: MutableMatrixView<Scalar>
  ) {
    precondition(
      matrix.rows == features.count && matrix.columns == deltas.columns
        && features.upperBound <= columns && deltas.columns >= Self.leastUnits,
      "Shapes do not fit: features \(features) of \(columns).")
    guard let groups else { preconditionFailure("This batch has no groups.") }
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: deltas.columns) { sums in
      if table.uniformBackground == 0 {
        sums.initialize(repeating: 0)
      } else {
        MutableMatrixView(rows: 1, columns: deltas.columns, elements: sums, memory: deltas.memory)
          .becomeColumnSums(of: deltas)
      }
      guard let differences = table.differences.view.elements.baseAddress,
        let sums = sums.baseAddress, let background = table.background.view.elements.baseAddress,
        let slopes = deltas.elements.baseAddress, let target = matrix.elements.baseAddress
      else { return }
      Scalar.kernels.sparseGradient(
        SparseGradient(
          groups: groups, rows: deltas.rows, firstFeature: features.lowerBound,
          features: features.count, table: differences, background: background, deltas: slopes,
          deltaSums: sums, scale: scale, keep: keep, result: target, columns: deltas.columns))
    }
  }
}

/// The products of a sparse batch with weights: at once, or part by part of the features.
extension SparseBatch {
  /// Writes some rows of X·W + b.
  package func multiply(
    rows: Range<Int>, _ weights: MatrixView<Scalar>, biases: MatrixView<Scalar>?,
    into result: MutableMatrixView<Scalar>
  ) {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: weights.columns) { elements in
      let base = MutableMatrixView(
        rows: 1, columns: weights.columns, elements: elements, memory: weights.memory)
      table.fill(base, weights, biases: biases)
      multiply(
        rows: rows, features: 0..<columns, weights, startingWith: base.reading, into: result)
    }
  }

  /// Adds to some rows of X·W + b what some features contribute. The parts of the features that are called for in turn, as they
  /// rise, come to the bits of the whole.
  ///
  /// - Parameters:
  ///   - rows: The examples.
  ///   - features: The part.
  ///   - weights: W, *features × units*, of all features.
  ///   - packed: A copy of the part's weights, to be used in their place.
  ///   - base: The row that every example starts from, for the first part; without it, the part goes on with what is there.
  ///   - result: *rows × units*.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func multiply(
    rows: Range<Int>, features: Range<Int>, _ weights: MatrixView<Scalar>,
    packed: PackedWeights<Scalar>? = nil, startingWith base: MatrixView<Scalar>?,
    into result: MutableMatrixView<Scalar>
  ) {
    precondition(
      weights.rows == columns && result.rows == rows.count && result.columns == weights.columns
        && base?.count ?? weights.columns == weights.columns && features.upperBound <= columns
        && weights.columns >= Self.leastUnits
        && packed?.units ?? weights.columns == weights.columns
        && packed?.rows.view.rows ?? weights.rows == weights.rows,
      """
      Shapes do not fit: features \(features) of \(columns), \(weights.rows) × \(weights.columns) weights, \(rows.count) \
      examples, for \(result.rows) × \(result.columns).
      """)
    guard let positions = entries.positions.elements.baseAddress,
      let values = entries.values.elements.baseAddress,
      let starts = entries.starts.elements.baseAddress,
      let ends = entries.ends.elements.baseAddress,
      let table = table.differences.view.elements.baseAddress,
      let factors = packed?.rows.view.elements.baseAddress.map({ UnsafePointer($0) })
        ?? weights.elements.baseAddress,
      let sums = result.elements.baseAddress
    else { return }
    Scalar.kernels.sparseProduct(
      SparseProduct(
        positions: positions, bytes: values, starts: starts + rows.lowerBound,
        ends: ends + rows.lowerBound, rows: rows.count, firstFeature: features.lowerBound,
        features: features.count, table: table, weights: factors, packedStride: packed?.stride ?? 0,
        base: base?.elements.baseAddress, result: sums, columns: weights.columns))
  }

  /// Adds what some features contribute to the row that every example starts from: zeros at first, to be called for all features
  /// in turn, as they rise. With `packed`, their weights are copied there.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func addBackground(
    _ weights: MatrixView<Scalar>, features: Range<Int>, to row: MutableMatrixView<Scalar>,
    packing packed: PackedWeights<Scalar>? = nil
  ) {
    table.add(weights, features: features, to: row, packing: packed)
  }

  /// Makes the row that every example starts from, cᵀW + b, of one that all features have been added to.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func finishBackground(
    _ row: MutableMatrixView<Scalar>, _ weights: MatrixView<Scalar>, biases: MatrixView<Scalar>
  ) {
    table.finish(row, weights, biases: biases)
  }
}

/// A batch X of examples whose bytes are mostly zero, as an input of a product with weights.
///
/// With c for what a byte of zero becomes, X = 1cᵀ + S where S is zero for every such byte. Then X·W = 1(cᵀW) + S·W and
/// Xᵀδ = c(1ᵀδ) + Sᵀδ, in which only the other bytes have to be visited.
package final class SparseBatch<Scalar: MatrixScalar>: @unchecked Sendable {
  private let examples: SparseBytes
  private let table: ByteTable<Scalar>
  private let starts: ScratchMemory<Int>
  private let ends: ScratchMemory<Int>
  private var groups: GroupedBytes?

  /// The largest share of bytes other than zero for which skipping the others is faster than a dense product.
  package static var densityLimit: Double { 0.3 }
  /// Units that a layer must have: a row of weights fills a vector of 64 bytes.
  package static var leastUnits: Int { 64 / MemoryLayout<Scalar>.size }

  /// Makes room for batches.
  ///
  /// - Parameters:
  ///   - examples: Where the rows of batches are taken from.
  ///   - table: What each of the 256 bytes becomes.
  ///   - offsets: What is added to each feature, *1 × features*, or nil for nothing.
  ///   - capacity: The rows of the largest batch.
  ///   - groups: The most groups of rows that gradients are collected in; 0 for none.
  package init(
    _ examples: SparseBytes, table: Matrix<Scalar>, offsets: Matrix<Scalar>?, capacity: Int,
    groups: Int
  ) {
    self.examples = examples
    self.table = ByteTable(table, offsets: offsets, features: examples.columns)
    starts = ScratchMemory(repeating: 0, count: capacity)
    ends = ScratchMemory(repeating: 0, count: capacity)
    self.groups =
      groups == 0
      ? nil : GroupedBytes(rows: capacity, groups: groups, features: examples.columns)
  }

  /// The number of features of an example.
  package var columns: Int { examples.columns }

  /// Takes examples as some rows of the batch.
  ///
  /// - Precondition: Every index names an example.
  package func select(_ indices: ArraySlice<Int>, rows: Range<Int>) {
    for (row, index) in zip(rows, indices) {
      precondition(0..<examples.rows ~= index, "There is no example \(index).")
      starts.elements[row] = examples.starts[index]
      ends.elements[row] = examples.starts[index + 1]
    }
  }

  /// Writes some rows of X·W + b.
  package func multiply(
    rows: Range<Int>, _ weights: MatrixView<Scalar>, biases: MatrixView<Scalar>,
    into result: MutableMatrixView<Scalar>
  ) {
    precondition(
      weights.rows == columns && result.rows == rows.count && result.columns == weights.columns
        && biases.count == weights.columns && weights.columns >= Self.leastUnits,
      "Shapes do not fit: \(columns) features, \(weights.rows) × \(weights.columns) weights.")
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: weights.columns) { base in
      table.fill(
        MutableMatrixView(
          rows: 1, columns: weights.columns, elements: base, memory: weights.memory),
        weights, biases: biases)
      examples.positions.withUnsafeBufferPointer { positions in
        examples.values.withUnsafeBufferPointer { values in
          guard let positions = positions.baseAddress, let values = values.baseAddress,
            let starts = starts.elements.baseAddress, let ends = ends.elements.baseAddress,
            let table = table.differences.view.elements.baseAddress, let base = base.baseAddress,
            let factors = weights.elements.baseAddress, let sums = result.elements.baseAddress
          else { return }
          Scalar.kernels.sparseProduct(
            SparseProduct(
              positions: positions, bytes: values, starts: starts + rows.lowerBound,
              ends: ends + rows.lowerBound, rows: rows.count, features: columns, table: table,
              weights: factors, base: base, result: sums, columns: weights.columns))
        }
      }
    }
  }
}

extension SparseBatch {
  /// Begins a batch whose gradients will be summed over groups of rows.
  package func beginGroups(_ count: Int, height: Int) {
    groups?.begin(groups: count, height: height)
  }

  /// Collects the rows of one group, once they have been selected.
  package func collect(group: Int, rows: Range<Int>) {
    guard let starts = starts.elements.baseAddress, let ends = ends.elements.baseAddress else {
      return
    }
    groups?.collect(group, rows: rows, from: examples, starts: starts, ends: ends)
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

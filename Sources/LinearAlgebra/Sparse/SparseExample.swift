internal import CVectorKernels

/// One example after another as the input of a layer whose weights stay as they are.
///
/// It is used by one thread at a time.
package final class SparseExample<Scalar: MatrixScalar> {
  private let table: ByteTable<Scalar>
  private let weights: Matrix<Scalar>
  /// cᵀW + b, which every example starts from.
  private let base: ScratchMatrix<Scalar>
  private let positions: ScratchMemory<UInt16>
  private let values: ScratchMemory<UInt8>

  /// Makes a layer ready; nil where its rows of weights are too short or too many for products that skip the background.
  ///
  /// - Parameters:
  ///   - table: What each of the 256 bytes becomes.
  ///   - offsets: What is added to each feature, *1 × features*, or nil for nothing.
  ///   - weights: W, *features × units*.
  ///   - biases: b, *1 × units*.
  package init?(
    table: Matrix<Scalar>, offsets: Matrix<Scalar>?, weights: Matrix<Scalar>,
    biases: Matrix<Scalar>
  ) {
    guard weights.columns >= SparseBatch<Scalar>.leastUnits,
      weights.rows <= SparseBytes.columnLimit
    else { return nil }
    self.table = ByteTable(table, offsets: offsets, features: weights.rows)
    self.weights = weights
    base = ScratchMatrix(rows: 1, columns: weights.columns)
    positions = ScratchMemory(repeating: 0, count: weights.rows)
    values = ScratchMemory(repeating: 0, count: weights.rows)
    self.table.fill(base.view, weights.view, biases: biases.view)
  }

  /// Writes x·W + b.
  ///
  /// - Parameters:
  ///   - bytes: As many as W has rows.
  ///   - result: *1 × units*.
  package func multiply(
    _ bytes: UnsafeBufferPointer<UInt8>, into result: MutableMatrixView<Scalar>
  ) {
    precondition(
      bytes.count == weights.rows && result.rows == 1 && result.columns == weights.columns,
      "Shapes do not fit: \(bytes.count) bytes, \(weights.rows) × \(weights.columns) weights.")
    guard let source = bytes.baseAddress, let positions = positions.elements.baseAddress,
      let values = values.elements.baseAddress,
      let table = table.differences.view.elements.baseAddress,
      let base = base.view.elements.baseAddress, let factors = weights.view.elements.baseAddress,
      let sums = result.elements.baseAddress
    else { return }
    let end = Int(compress_row(source, bytes.count, positions, values))
    withUnsafePointer(to: 0) { start in
      withUnsafePointer(to: end) { end in
        Scalar.kernels.sparseProduct(
          SparseProduct(
            positions: positions, bytes: values, starts: start, ends: end, rows: 1,
            firstFeature: 0, features: bytes.count, table: table, weights: factors, packedStride: 0,
            base: base, result: sums, columns: weights.columns))
      }
    }
  }
}

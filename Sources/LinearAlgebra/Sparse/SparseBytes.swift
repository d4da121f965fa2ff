internal import CVectorKernels

/// Rows of bytes of which only those that are not zero are kept, each with its column.
///
/// Four in five pixels of MNIST are background. A product with such rows that skips it has a fifth of the work.
package struct SparseBytes: Sendable {
  /// The number of rows.
  package let rows: Int
  /// The number of columns.
  package let columns: Int
  /// The columns of the bytes that are kept, row after row, rising within each.
  let positions: [UInt16]
  /// The bytes that are kept.
  let values: [UInt8]
  /// Where each row starts in the arrays, and at the end where they end.
  let starts: [Int]

  /// Columns that a position can name.
  static var columnLimit: Int { 1 << 16 }

  /// Compresses rows, unless more than a certain share of the bytes is not zero.
  ///
  /// - Parameters:
  ///   - bytes: Row after row.
  ///   - columns: The bytes of a row.
  ///   - selection: Which rows to take, in which order; without it, all.
  ///   - densityLimit: The largest share that is worth it.
  package init?(
    _ bytes: [UInt8], columns: Int, rows selection: [Int]? = nil, densityLimit: Double
  ) {
    guard (1...Self.columnLimit).contains(columns), bytes.count % columns == 0 else { return nil }
    let stored = bytes.count / columns
    if let selection, !selection.allSatisfy({ 0..<stored ~= $0 }) { return nil }
    let rows = selection?.count ?? stored
    let starts = bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return [0] }
      var total = 0
      return [0]
        + (0..<rows).map { row in
          total += count_nonzero(first + (selection?[row] ?? row) * columns, columns)
          return total
        }
    }
    let kept = starts[rows]
    guard Double(kept) <= densityLimit * Double(rows * columns) else { return nil }
    self.rows = rows
    self.columns = columns
    self.starts = starts
    var values: [UInt8] = []
    positions = [UInt16](unsafeUninitializedCapacity: kept) { positions, positionCount in
      values = [UInt8](unsafeUninitializedCapacity: kept) { values, valueCount in
        bytes.withUnsafeBufferPointer { bytes in
          guard let source = bytes.baseAddress, let columnsKept = positions.baseAddress,
            let bytesKept = values.baseAddress
          else { return }
          for row in 0..<rows {
            _ = compress_row(
              source + (selection?[row] ?? row) * columns, columns, columnsKept + starts[row],
              bytesKept + starts[row])
          }
        }
        valueCount = kept
      }
      positionCount = kept
    }
    self.values = values
  }
}

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
  let positions: ScratchMemory<UInt16>
  /// The bytes that are kept.
  let values: ScratchMemory<UInt8>
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
    let values = ScratchMemory<UInt8>(repeating: 0, count: kept)
    positions = ScratchMemory(count: kept) { positions in
      bytes.withUnsafeBufferPointer { bytes in
        guard let source = bytes.baseAddress, let bytesKept = values.elements.baseAddress else {
          return
        }
        for row in 0..<rows {
          _ = compress_row(
            source + (selection?[row] ?? row) * columns, columns, positions + starts[row],
            bytesKept + starts[row])
        }
      }
    }
    self.values = values
  }
}

extension SparseBytes {
  /// Whether rows of bytes are worth compressing: at most a certain share of them is not zero, and positions can name the
  /// columns.
  package static func suit(_ bytes: [UInt8], columns: Int, densityLimit: Double) -> Bool {
    guard (1...columnLimit).contains(columns) else { return false }
    let nonzero = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { count_nonzero($0, bytes.count) } ?? 0
    }
    return Double(nonzero) <= densityLimit * Double(bytes.count)
  }
}

internal import CVectorKernels

/// The rows of a batch: of each, the bytes that are not zero, with their columns.
///
/// Either the rows are places in examples that stay as they are, or each is compressed into a place of its own.
struct SparseEntries: Sendable {
  /// The columns of bytes, rising within each row.
  let positions: ScratchMemory<UInt16>
  /// The bytes.
  let values: ScratchMemory<UInt8>
  /// Where each row starts in the memory of positions and values.
  let starts: ScratchMemory<Int>
  /// Where each row ends there.
  let ends: ScratchMemory<Int>
  /// The bytes of an example.
  let columns: Int
  /// Where rows are taken from, if they are not compressed here.
  private let examples: SparseBytes?

  /// Rows that are taken from examples.
  init(of examples: SparseBytes, capacity: Int) {
    positions = examples.positions
    values = examples.values
    starts = ScratchMemory(repeating: 0, count: capacity)
    ends = ScratchMemory(repeating: 0, count: capacity)
    columns = examples.columns
    self.examples = examples
  }

  /// Rows that are compressed as they come.
  init(columns: Int, capacity: Int) {
    positions = ScratchMemory(repeating: 0, count: capacity * columns)
    values = ScratchMemory(repeating: 0, count: capacity * columns)
    starts = ScratchMemory(repeating: 0, count: capacity)
    ends = ScratchMemory(repeating: 0, count: capacity)
    self.columns = columns
    examples = nil
  }

  /// Takes examples as some rows.
  ///
  /// - Precondition: The rows are taken from examples, and every index names one.
  func select(_ indices: ArraySlice<Int>, rows: Range<Int>) {
    guard let examples else { preconditionFailure("These rows are compressed as they come.") }
    for (row, index) in zip(rows, indices) {
      precondition(0..<examples.rows ~= index, "There is no example \(index).")
      starts.elements[row] = examples.starts[index]
      ends.elements[row] = examples.starts[index + 1]
    }
  }

  /// Compresses an example into a row.
  ///
  /// - Precondition: The rows are not taken from examples, and there is a byte for each column.
  func compress(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) {
    precondition(examples == nil, "These rows are taken from examples.")
    precondition(bytes.count == columns, "\(bytes.count) bytes for \(columns) columns.")
    guard let source = bytes.baseAddress, let positions = positions.elements.baseAddress,
      let values = values.elements.baseAddress
    else { return }
    let start = row * columns
    let count = Int(compress_row(source, columns, positions + start, values + start))
    starts.elements[row] = start
    ends.elements[row] = start + count
  }
}

internal import CVectorKernels

/// The rows of a batch: of each, the bytes that are not zero, with their columns.
///
/// Either the rows are places in examples that stay as they are, or each has a place of its own, which it is compressed or copied
/// into.
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
  /// Whether each row has a place of its own.
  private let ownsRows: Bool

  /// Rows that are taken from examples.
  ///
  /// - Parameters:
  ///   - examples: The examples.
  ///   - capacity: The most rows.
  ///   - copying: Whether each row is copied into a place of its own, so that entries can be left out.
  init(of examples: SparseBytes, capacity: Int, copying: Bool = false) {
    let room = capacity * examples.columns
    positions = copying ? ScratchMemory(repeating: 0, count: room) : examples.positions
    values = copying ? ScratchMemory(repeating: 0, count: room) : examples.values
    ownsRows = copying
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
    ownsRows = true
  }

  /// Takes examples as some rows.
  ///
  /// - Precondition: The rows are taken from examples, and every index names one.
  func select(_ indices: ArraySlice<Int>, rows: Range<Int>) {
    guard let examples else { preconditionFailure("These rows are compressed as they come.") }
    for (row, index) in zip(rows, indices) {
      precondition(0..<examples.rows ~= index, "There is no example \(index).")
      let source = examples.starts[index]..<examples.starts[index + 1]
      let start = ownsRows ? row * columns : source.lowerBound
      starts.elements[row] = start
      ends.elements[row] = start + source.count
      guard ownsRows, let fromPositions = examples.positions.elements.baseAddress,
        let fromValues = examples.values.elements.baseAddress,
        let toPositions = positions.elements.baseAddress,
        let toValues = values.elements.baseAddress
      else { continue }
      (toPositions + start).update(from: fromPositions + source.lowerBound, count: source.count)
      (toValues + start).update(from: fromValues + source.lowerBound, count: source.count)
    }
    prefetch(rows: rows, features: 0..<columns)
  }

  /// Asks for what some rows have of some features, if they lie anywhere in memory.
  func prefetch(rows: Range<Int>, features: Range<Int>) {
    guard !ownsRows, let positions = positions.elements.baseAddress,
      let values = values.elements.baseAddress, let starts = starts.elements.baseAddress,
      let ends = ends.elements.baseAddress
    else { return }
    prefetch_entries(
      positions, values, starts + rows.lowerBound, ends + rows.lowerBound, rows.count,
      features.lowerBound, features.upperBound, columns)
  }

  /// Leaves out the entries of some rows that are dropped.
  ///
  /// - Precondition: Each row has a place of its own.
  func keep(_ kept: KeptElements, rows: Range<Int>) {
    precondition(ownsRows && kept.columns == columns, "Nothing can be left out of these rows.")
    guard let positions = positions.elements.baseAddress, let values = values.elements.baseAddress,
      let bits = kept.start(rows)
    else { return }
    for (index, row) in rows.enumerated() {
      let start = starts.elements[row]
      ends.elements[row] =
        start
        + keep_entries(
          positions + start, values + start, ends.elements[row] - start,
          bits + index * kept.wordsOfRow)
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

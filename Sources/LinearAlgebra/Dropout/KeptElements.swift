internal import CVectorKernels

/// Which elements of a matrix are kept, and which are dropped: a bit each.
///
/// The bits are drawn by address (Philox4x32-10, as in ``CounterRandom``), so they depend neither on the threads nor on the
/// rows that are drawn along with them. A rate is rounded to a multiple of 2⁻¹⁶.
///
/// Threads may draw and use different rows at the same time.
package struct KeptElements: Sendable {
  private let words: ScratchMemory<UInt16>
  /// The words of a row.
  let wordsOfRow: Int
  /// The columns of the matrix.
  package let columns: Int

  /// Makes room for the bits of a matrix.
  package init(rows: Int, columns: Int) {
    let groups = (columns + Int(DROPOUT_GROUP_COLUMNS) - 1) / Int(DROPOUT_GROUP_COLUMNS)
    wordsOfRow = groups * Int(DROPOUT_GROUP_WORDS)
    words = ScratchMemory(repeating: 0, count: rows * wordsOfRow)
    self.columns = columns
  }

  /// Where the bits of a matrix are drawn from.
  package struct Source: Sendable {
    let seed, purpose: UInt32
    let time: UInt64

    /// - Parameters:
    ///   - seed: The seed of the training.
    ///   - purpose: What the bits are for; those for different purposes have nothing in common.
    ///   - time: The step, counted from 0.
    package init(seed: UInt32, purpose: UInt32, time: UInt64) {
      self.seed = seed
      self.purpose = purpose
      self.time = time
    }
  }

  /// Draws the bits of some rows.
  ///
  /// - Parameters:
  ///   - rows: Which.
  ///   - rate: The chance of each element to be dropped, from 0 to 1.
  ///   - source: Where from.
  package func draw(rows: Range<Int>, rate: Double, from source: Source) {
    precondition(
      rows.lowerBound >= 0 && rows.upperBound * wordsOfRow <= words.elements.count
        && (0...1).contains(rate),
      "There is no room for rows \(rows), or \(rate) is no chance.")
    guard let start = start(rows) else { return }
    draw_kept(
      source.seed, source.purpose, source.time, rows.lowerBound, rows.count, columns,
      UInt32((rate * 0x1p16).rounded()), start)
  }

  /// Whether an element is kept.
  package subscript(row: Int, column: Int) -> Bool {
    words.elements[row * wordsOfRow + column / 16] >> (column % 16) & 1 == 1
  }

  /// The words of some rows; nil without columns.
  func start(_ rows: Range<Int>) -> UnsafeMutablePointer<UInt16>? {
    words.elements.baseAddress.map { $0 + rows.lowerBound * wordsOfRow }
  }
}

extension MutableMatrixView {
  /// Becomes the elements of `values` that are kept, times `scale`, and zero elsewhere.
  ///
  /// - Parameters:
  ///   - values: In the same shape; may be the memory of this matrix.
  ///   - kept: Which elements of the whole matrix are kept.
  ///   - rows: Which rows of the whole matrix these are.
  ///   - scale: The factor of what is kept.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func becomeKept(
    of values: MatrixView<Scalar>, _ kept: KeptElements, rows: Range<Int>, scale: Scalar
  ) {
    precondition(
      rows.count == self.rows && kept.columns == columns,
      "The bits of \(rows.count) × \(kept.columns) are not those of \(self.rows) × \(columns).")
    guard let bits = kept.start(rows) else { return }
    combine(values) {
      Scalar.kernels.keepElements($0, bits, scale, $1, self.rows, columns)
    }
  }
}

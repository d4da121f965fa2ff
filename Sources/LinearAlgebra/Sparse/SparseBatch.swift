/// A batch X of examples whose bytes are mostly zero, as an input of a product with weights.
///
/// With c for what a byte of zero becomes, X = 1cᵀ + S where S is zero for every such byte. Then X·W = 1(cᵀW) + S·W and
/// Xᵀδ = c(1ᵀδ) + Sᵀδ, in which only the other bytes have to be visited.
package final class SparseBatch<Scalar: MatrixScalar>: @unchecked Sendable {
  let entries: SparseEntries
  let table: ByteTable<Scalar>

  /// The largest share of bytes other than zero for which skipping the others is faster than a dense product.
  package static var densityLimit: Double { 0.3 }

  /// Whether products with few rows are slow: where rows of weights are so far apart that they push each other out of the few
  /// places that the first-level cache has for them, unless they are packed, which takes many rows to pay (`wants_packing` in
  /// `sparse_products.h`).
  package static func needsManyRows(units: Int) -> Bool {
    units * MemoryLayout<Scalar>.size % 1024 == 0
  }

  /// Units that a layer must have: a row of weights fills a vector of 64 bytes.
  package static var leastUnits: Int { 64 / MemoryLayout<Scalar>.size }

  /// Makes room for batches whose rows are taken from examples by ``select(_:rows:)``.
  ///
  /// - Parameters:
  ///   - examples: Where the rows of batches are taken from.
  ///   - table: What each of the 256 bytes becomes.
  ///   - offsets: What is added to each feature, *1 × features*, or nil for nothing.
  ///   - capacity: The rows of the largest batch.
  ///   - keptScale: The factor of the inputs that ``keep(_:rows:)`` keeps, if some are to be dropped.
  package convenience init(
    _ examples: SparseBytes, table: Matrix<Scalar>, offsets: Matrix<Scalar>?, capacity: Int,
    keptScale: Scalar? = nil
  ) {
    self.init(
      SparseEntries(of: examples, capacity: capacity, copying: keptScale != nil), table: table,
      offsets: offsets, keptScale: keptScale)
  }

  /// Makes room for batches whose rows are compressed by ``compress(_:row:)`` as they come.
  ///
  /// - Parameters:
  ///   - columns: The number of features of an example.
  ///   - table: What each of the 256 bytes becomes.
  ///   - offsets: What is added to each feature, *1 × features*, or nil for nothing.
  ///   - capacity: The rows of the largest batch.
  ///   - keptScale: The factor of the inputs that ``keep(_:rows:)`` keeps, if some are to be dropped.
  /// - Precondition: There are no more columns than positions can name.
  package convenience init(
    columns: Int, table: Matrix<Scalar>, offsets: Matrix<Scalar>?, capacity: Int,
    keptScale: Scalar? = nil
  ) {
    precondition(columns <= SparseBytes.columnLimit, "\(columns) columns are too many.")
    self.init(
      SparseEntries(columns: columns, capacity: capacity), table: table, offsets: offsets,
      keptScale: keptScale)
  }

  private init(
    _ entries: SparseEntries, table: Matrix<Scalar>, offsets: Matrix<Scalar>?, keptScale: Scalar?
  ) {
    precondition(
      keptScale == nil || Self.canDropInputs(table: table, offsets: offsets),
      "An input that is dropped is zero, and so must the background be.")
    self.entries = entries
    self.table = ByteTable(
      keptScale.map { table.scaled(by: $0) } ?? table, offsets: offsets, features: entries.columns)
  }

  /// Whether inputs can be dropped from sparse batches: an input that is dropped is zero, and takes the place of a background of
  /// zero only.
  ///
  /// - Parameters:
  ///   - table: What each of the 256 bytes becomes.
  ///   - offsets: What is added to each feature, or nil for nothing.
  package static func canDropInputs(table: Matrix<Scalar>, offsets: Matrix<Scalar>?) -> Bool {
    offsets == nil && table[0, 0] == 0
  }

  /// Leaves out the inputs of some rows that are dropped; the others are multiplied.
  ///
  /// - Precondition: The batch was made to have some dropped.
  package func keep(_ kept: KeptElements, rows: Range<Int>) { entries.keep(kept, rows: rows) }

  /// The number of features of an example.
  package var columns: Int { entries.columns }

  /// Takes examples as some rows of the batch.
  ///
  /// - Precondition: The batch was made for examples, and every index names one.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func select(_ indices: ArraySlice<Int>, rows: Range<Int>) {
    entries.select(indices, rows: rows)
  }

  /// Asks for what some rows have of some features before a thread multiplies them that another one has selected.
  package func prefetch(rows: Range<Int>, features: Range<Int>) {
    entries.prefetch(rows: rows, features: features)
  }

  /// Makes an example a row of the batch.
  ///
  /// - Precondition: The batch was made for rows that are compressed as they come, and there is a byte for each feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func compress(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) {
    entries.compress(bytes, row: row)
  }
}

extension Matrix {
  fileprivate func scaled(by factor: Scalar) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map { $0 * factor })
  }
}

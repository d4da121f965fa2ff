/// Sums, differences and steps, in place.
extension MutableMatrixView {
  /// Becomes `factor * (a - y)`.
  package func becomeDifference(
    of a: MatrixView<Scalar>, and y: MatrixView<Scalar>, times factor: Scalar
  ) {
    precondition(a.rows == y.rows && a.columns == y.columns, "Shapes differ.")
    guard let targets = y.elements.baseAddress else { return }
    combine(a) { Scalar.kernels.scaledDifference($0, targets, factor, $1, count) }
  }

  /// Adds a matrix of one row to every row.
  package func addToRows(_ row: MatrixView<Scalar>) {
    precondition(row.rows == 1 && row.columns == columns, "A row of \(columns) is needed.")
    guard let summands = row.elements.baseAddress else { return }
    change { Scalar.kernels.addToRows($0, summands, rows, columns) }
  }

  /// Becomes, as a matrix of one row, the sums of the columns of `matrix`.
  package func becomeColumnSums(of matrix: MatrixView<Scalar>) {
    precondition(rows == 1 && columns == matrix.columns, "A row of \(matrix.columns) is needed.")
    guard let summands = matrix.elements.baseAddress else { return }
    change { Scalar.kernels.columnSums(summands, $0, matrix.rows, columns) }
  }

  /// Subtracts `rate * (gradient + decay * self)`.
  package func descend(along gradient: MatrixView<Scalar>, rate: Scalar, decay: Scalar) {
    combine(gradient) { Scalar.kernels.descend($1, $0, rate, decay, count) }
  }

  /// Becomes `table[byte]` for each byte, from a row of the matrix onwards.
  ///
  /// - Precondition: `table` has an entry for each of the 256 bytes.
  package func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, in table: MatrixView<Scalar>, row: Int) {
    precondition(table.count == 256 && bytes.count <= count - row * columns, "Too many bytes.")
    guard let source = bytes.baseAddress, let entries = table.elements.baseAddress else { return }
    change { Scalar.kernels.lookUpBytes(source, entries, $0 + row * columns, bytes.count) }
  }
}

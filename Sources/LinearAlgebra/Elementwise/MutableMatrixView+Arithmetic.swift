/// Sums, differences and steps, in place.
extension MutableMatrixView {
  /// Becomes `factor * (a - y)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func becomeDifference(
    of a: MatrixView<Scalar>, and y: MatrixView<Scalar>, times factor: Scalar
  ) {
    precondition(a.rows == y.rows && a.columns == y.columns, "Shapes differ.")
    guard let targets = y.elements.baseAddress else { return }
    combine(a) { Scalar.kernels.scaledDifference($0, targets, factor, $1, count) }
  }

  /// Adds a matrix of one row to every row.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func addToRows(_ row: MatrixView<Scalar>) {
    precondition(row.rows == 1 && row.columns == columns, "A row of \(columns) is needed.")
    guard let summands = row.elements.baseAddress else { return }
    change { Scalar.kernels.addToRows($0, summands, rows, columns) }
  }

  /// Multiplies each column by its element of a matrix of one row.
  package func multiplyColumns(by row: MatrixView<Scalar>) {
    precondition(row.rows == 1 && row.columns == columns, "A row of \(columns) is needed.")
    guard let factors = row.elements.baseAddress else { return }
    change { Scalar.kernels.normalization.multiplyColumns($0, factors, rows, columns) }
  }

  /// Becomes, as a matrix of one row, the sums of the columns of `matrix`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func becomeColumnSums(of matrix: MatrixView<Scalar>) {
    elements.update(repeating: 0)
    addColumnSums(of: matrix)
  }

  /// Adds, as a matrix of one row, the sums of the columns of `matrix`, row after row: a matrix that comes in parts has the
  /// same bits as a whole one.
  package func addColumnSums(of matrix: MatrixView<Scalar>) {
    precondition(rows == 1 && columns == matrix.columns, "A row of \(matrix.columns) is needed.")
    guard let summands = matrix.elements.baseAddress else { return }
    change { Scalar.kernels.addColumnSums(summands, $0, matrix.rows, columns) }
  }

  /// Subtracts `rate * (gradient + decay * self)`.
  package func descend(along gradient: MatrixView<Scalar>, rate: Scalar, decay: Scalar) {
    combine(gradient) { Scalar.kernels.descend($1, $0, rate, decay, count) }
  }
}

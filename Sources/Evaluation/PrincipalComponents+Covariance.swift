import LinearAlgebra

/// What the components are made of.
extension PrincipalComponents {
  /// The mean of each column.
  static func mean(_ examples: Matrix<Double>) -> [Double] {
    var sums = [Double](repeating: 0, count: examples.columns)
    for row in 0..<examples.rows {
      let example = examples.view.rows(row..<row + 1).elements
      for column in sums.indices { sums[column] += example[column] }
    }
    return sums.map { $0 / Double(examples.rows) }
  }

  /// The rows less the mean.
  static func centred(_ examples: Matrix<Double>, around mean: [Double]) -> Matrix<Double> {
    var result = examples
    let elements = result.mutableView().elements
    for row in 0..<examples.rows {
      let start = row * mean.count
      for column in mean.indices { elements[start + column] -= mean[column] }
    }
    return result
  }

  /// The covariances Xᵀ·X / (n − 1) of the columns of n rows whose mean is zero.
  static func covariances(of centred: Matrix<Double>) -> Matrix<Double> {
    var result = Matrix<Double>(rows: centred.columns, columns: centred.columns)
    multiply(centred.view, centred.view, transposing: .left, into: result.mutableView())
    let elements = result.mutableView().elements
    for index in elements.indices { elements[index] /= Double(centred.rows - 1) }
    return result
  }

  /// The rows, each with the sign that makes its largest element positive.
  static func withDefiniteSigns(_ rows: Matrix<Double>) -> Matrix<Double> {
    let elements = (0..<rows.rows).flatMap { index -> [Double] in
      let row = rows.row(index)
      let largest = row.max { abs($0) < abs($1) } ?? 0
      return largest < 0 ? row.map(-) : row
    }
    return Matrix(rows: rows.rows, columns: rows.columns, elements: elements)
  }
}

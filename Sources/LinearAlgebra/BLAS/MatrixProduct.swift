/// A side of a product.
package enum Factor: Sendable {
  case left
  case right
}

/// Writes the product of two matrices, one of which may be transposed, into a third.
///
/// # Shapes
/// Once transposed, `left` is *m × k* and `right` is *k × n*; `result` is *m × n*.
package func multiply<Scalar: MatrixScalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, transposing factor: Factor? = nil,
  into result: MutableMatrixView<Scalar>
) {
  let whole = 0..<(factor == .left ? left.columns : left.rows)
  multiply(left, right, transposing: factor, rows: whole, into: result)
}

/// Writes some rows of a product.
///
/// - Parameters:
///   - rows: The rows of the whole product to compute.
///   - result: As many rows as `rows` has.
package func multiply<Scalar: MatrixScalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, transposing factor: Factor? = nil,
  rows: Range<Int>, into result: MutableMatrixView<Scalar>
) {
  let (height, depth) =
    factor == .left ? (left.columns, left.rows) : (left.rows, left.columns)
  let (innerRows, columns) =
    factor == .right ? (right.columns, right.rows) : (right.rows, right.columns)
  precondition(
    depth == innerRows && rows.lowerBound >= 0 && rows.upperBound <= height
      && result.rows == rows.count && result.columns == columns,
    """
    Shapes do not fit: rows \(rows) of \(height) × \(depth) times \(innerRows) × \(columns) into \
    \(result.rows) × \(result.columns).
    """)
  guard let leftElements = left.elements.baseAddress, !rows.isEmpty, columns > 0, depth > 0,
    let rightElements = right.elements.baseAddress, let target = result.elements.baseAddress
  else {
    result.elements.update(repeating: 0)  // an empty sum
    return
  }
  let firstRow = factor == .left ? rows.lowerBound : rows.lowerBound * left.columns
  Scalar.kernels.generalProduct(
    GeneralProduct(
      rows: rows.count, columns: columns, depth: depth, left: leftElements + firstRow,
      leftStride: left.columns, leftTransposed: factor == .left, right: rightElements,
      rightStride: right.columns, rightTransposed: factor == .right, result: target,
      resultStride: result.columns))
}

extension Matrix {
  /// The matrix product *m × k* times *k × n*.
  ///
  /// - Precondition: The left matrix has as many columns as the right one has rows.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    var result = Matrix(rows: left.rows, columns: right.columns)
    multiply(left.view, right.view, into: result.mutableView())
    return result
  }
}

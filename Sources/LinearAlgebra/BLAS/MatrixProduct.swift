/// A side of a product.
package enum Factor: Sendable {
  case left
  case right
}

/// Writes the product of two matrices, one of which may be transposed, into a third.
///
/// # Shapes
/// Once transposed, `left` is *m × k* and `right` is *k × n*; `result` is *m × n*.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
package func multiply<Scalar: MatrixScalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, transposing factor: Factor? = nil,
  into result: MutableMatrixView<Scalar>
) {
  let whole = 0..<(factor == .left ? left.columns : left.rows)
  multiply(left, right, transposing: factor, rows: whole, into: result)
}

/// Writes some rows of a product, or adds a multiple of them: `result ← keep · result + scale · product`.
///
/// - Parameters:
///   - left: The left factor.
///   - right: The right factor.
///   - factor: The factor that is transposed, if one is.
///   - rows: The rows of the whole product to compute.
///   - scale: What the product is multiplied by.
///   - keep: What is there already is multiplied by this; with 0 it may be anything.
///   - result: As many rows as `rows` has.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
package func multiply<Scalar: MatrixScalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, transposing factor: Factor? = nil,
  rows: Range<Int>, scale: Scalar = 1, keep: Scalar = 0, into result: MutableMatrixView<Scalar>
) {
  precondition(result.rows == rows.count, "\(rows.count) rows go into \(result.rows).")
  let width = factor == .right ? right.rows : right.columns
  compute(
    left, right, factor, rows: rows, columns: 0..<width, scale: scale, keep: keep, into: result)
}

/// Writes some columns of a product, and leaves the others of `result` as they are.
///
/// - Parameters:
///   - left: The left factor.
///   - right: The right factor.
///   - factor: The factor that is transposed, if one is.
///   - columns: The columns of the product to compute.
///   - result: In the shape of the whole product.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
package func multiply<Scalar: MatrixScalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, transposing factor: Factor? = nil,
  columns: Range<Int>, into result: MutableMatrixView<Scalar>
) {
  compute(
    left, right, factor, rows: 0..<result.rows, columns: columns, scale: 1, keep: 0, into: result)
}

private func compute<Scalar: MatrixScalar>(
  _ left: MatrixView<Scalar>, _ right: MatrixView<Scalar>, _ factor: Factor?, rows: Range<Int>,
  columns: Range<Int>, scale: Scalar, keep: Scalar, into result: MutableMatrixView<Scalar>
) {
  let (height, depth) =
    factor == .left ? (left.columns, left.rows) : (left.rows, left.columns)
  let (innerRows, width) =
    factor == .right ? (right.columns, right.rows) : (right.rows, right.columns)
  precondition(
    depth == innerRows && rows.lowerBound >= 0 && rows.upperBound <= height
      && columns.lowerBound >= 0 && columns.upperBound <= width && result.columns == width,
    """
    Shapes do not fit: rows \(rows) of \(height) × \(depth) times columns \(columns) of \(innerRows) × \(width) into \
    \(result.rows) × \(result.columns).
    """)
  guard let leftElements = left.elements.baseAddress, !rows.isEmpty, !columns.isEmpty, depth > 0,
    let rightElements = right.elements.baseAddress, let target = result.elements.baseAddress
  else {
    // An empty sum.
    if depth == 0, keep == 0 { result.elements.update(repeating: 0) }
    return
  }
  let firstRow = factor == .left ? rows.lowerBound : rows.lowerBound * left.columns
  let firstColumn =
    factor == .right ? columns.lowerBound * right.columns : columns.lowerBound
  Scalar.kernels.generalProduct(
    GeneralProduct(
      rows: rows.count, columns: columns.count, depth: depth, left: leftElements + firstRow,
      leftStride: left.columns, leftTransposed: factor == .left,
      right: rightElements + firstColumn, rightStride: right.columns,
      rightTransposed: factor == .right, result: target + columns.lowerBound,
      resultStride: result.columns, scale: scale, keep: keep))
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

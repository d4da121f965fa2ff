/// Rows of a matrix that someone else owns, for reading.
///
/// A view is a pointer: whoever makes one keeps the matrix alive and unchanged while it is used. Views let several
/// threads work on rows of one matrix, which a value cannot.
package struct MatrixView<Scalar: MatrixScalar>: @unchecked Sendable {
  package let rows: Int
  package let columns: Int
  package let elements: UnsafeBufferPointer<Scalar>

  package var count: Int { rows * columns }

  /// Some of the rows.
  package func rows(_ range: Range<Int>) -> MatrixView {
    MatrixView(
      rows: range.count, columns: columns,
      elements: .init(rebasing: elements[range.lowerBound * columns..<range.upperBound * columns]))
  }

  /// A matrix with the same elements.
  package func copy() -> Matrix<Scalar> {
    Matrix(rows: rows, columns: columns, elements: elements[..<count])
  }
}

/// Rows of a matrix that someone else owns, for writing.
///
/// Threads may write through views of the same matrix at the same time where their rows differ.
package struct MutableMatrixView<Scalar: MatrixScalar>: @unchecked Sendable {
  package let rows: Int
  package let columns: Int
  package let elements: UnsafeMutableBufferPointer<Scalar>

  package var count: Int { rows * columns }

  /// Some of the rows.
  package func rows(_ range: Range<Int>) -> MutableMatrixView {
    MutableMatrixView(
      rows: range.count, columns: columns,
      elements: .init(rebasing: elements[range.lowerBound * columns..<range.upperBound * columns]))
  }

  /// The same elements for reading.
  package var reading: MatrixView<Scalar> {
    MatrixView(rows: rows, columns: columns, elements: UnsafeBufferPointer(elements))
  }
}

/// Some rows of a matrix, for reading.
///
/// A view is a pointer that keeps the memory it points to. It shows what is there when it is read: whoever makes one sees to
/// it that nobody changes the matrix meanwhile. Views let several threads work on rows of one matrix, which a value
/// cannot.
package struct MatrixView<Scalar: MatrixScalar>: @unchecked Sendable {
  package let rows: Int
  package let columns: Int
  package let elements: UnsafeBufferPointer<Scalar>
  let memory: MatrixStorage<Scalar>

  package var count: Int { rows * columns }

  /// Some of the rows.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func rows(_ range: Range<Int>) -> MatrixView {
    let part = elements[range.lowerBound * columns..<range.upperBound * columns]
    return MatrixView(
      rows: range.count, columns: columns, elements: .init(rebasing: part), memory: memory)
  }

  /// A matrix with the same elements.
  package func copy() -> Matrix<Scalar> {
    Matrix(rows: rows, columns: columns, elements: elements)
  }
}

/// Some rows of a matrix, for writing.
///
/// Threads may write through views of the same matrix at the same time where their rows differ.
package struct MutableMatrixView<Scalar: MatrixScalar>: @unchecked Sendable {
  package let rows: Int
  package let columns: Int
  package let elements: UnsafeMutableBufferPointer<Scalar>
  let memory: MatrixStorage<Scalar>

  package var count: Int { rows * columns }

  /// Some of the rows.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func rows(_ range: Range<Int>) -> MutableMatrixView {
    let part = elements[range.lowerBound * columns..<range.upperBound * columns]
    return MutableMatrixView(
      rows: range.count, columns: columns, elements: .init(rebasing: part), memory: memory)
  }

  /// The same elements for reading.
  package var reading: MatrixView<Scalar> {
    MatrixView(
      rows: rows, columns: columns, elements: UnsafeBufferPointer(elements), memory: memory)
  }
}

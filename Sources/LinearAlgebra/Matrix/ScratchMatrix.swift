/// Memory in the shape of a matrix that threads write to at the same time, each its own rows.
///
/// Unlike a ``Matrix`` it is never copied, so its view stays the one place where its elements are.
package struct ScratchMatrix<Scalar: MatrixScalar>: Sendable {
  /// The elements.
  package let view: MutableMatrixView<Scalar>

  /// Creates memory filled with zeros.
  package init(rows: Int, columns: Int) {
    let storage = MatrixStorage<Scalar>(count: rows * columns)
    view = MutableMatrixView(
      rows: rows, columns: columns, elements: storage.elements, memory: storage)
  }
}

/// Memory in the shape of a matrix that threads write to at the same time, each its own rows.
///
/// Unlike a ``Matrix`` it is an object, so that its view stays valid as long as it lives.
package final class ScratchMatrix<Scalar: MatrixScalar>: Sendable {
  private let storage: MatrixStorage<Scalar>
  /// The elements, valid as long as this object lives.
  package let view: MutableMatrixView<Scalar>

  /// Creates memory filled with zeros.
  package init(rows: Int, columns: Int) {
    storage = MatrixStorage(count: rows * columns)
    view = MutableMatrixView(rows: rows, columns: columns, elements: storage.elements)
  }
}

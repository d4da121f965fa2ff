import LinearAlgebra

/// Numbers in memory that others have set aside, as optimizers do.
extension Tensor {
  /// A copy of the numbers of a view.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - view: The numbers, a matrix.
  init<Scalar: MatrixScalar>(name: String, _ view: MatrixView<Scalar>) {
    self.init(
      name: name, precision: Scalar.precision, shape: [view.rows, view.columns],
      bytes: Array(UnsafeRawBufferPointer(view.elements)))
  }
}

extension TensorTable {
  /// Fills a view with the numbers of a tensor.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - view: The place for the numbers, a matrix.
  /// - Throws: ``SafetensorsError`` if there is no such tensor, or if it has another shape or width of numbers.
  func read<Scalar: MatrixScalar>(
    _ name: String, into view: MutableMatrixView<Scalar>
  ) throws(SafetensorsError) {
    let tensor = try tensor(
      name, shape: [view.rows, view.columns], precision: Scalar.precision)
    let place = UnsafeMutableRawBufferPointer(view.elements)
    guard tensor.bytes.count == place.count else {
      throw fault(expected: "the numbers of \(name)", found: "\(tensor.bytes.count) bytes")
    }
    place.copyBytes(from: tensor.bytes)
  }
}

import LinearAlgebra

/// The tensors of a file by their names.
struct TensorTable {
  private let file: String
  private let byName: [String: Tensor]

  /// - Parameters:
  ///   - tensors: The tensors.
  ///   - file: The name of their file, for errors.
  init(_ tensors: [Tensor], file: String) {
    self.file = file
    byName = Dictionary(tensors.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The tensor of a name.
  ///
  /// - Throws: ``SafetensorsError`` if there is none, or if it has another shape or width of numbers.
  func tensor(
    _ name: String, shape: [Int], precision: Precision
  ) throws(SafetensorsError) -> Tensor {
    guard let tensor = byName[name] else {
      throw fault(expected: "a tensor \(name)", found: "\(byName.keys.sorted())")
    }
    guard tensor.shape == shape, tensor.precision == precision else {
      throw fault(
        expected: "\(name) of shape \(shape), \(precision)",
        found: "\(tensor.shape), \(tensor.precision)")
    }
    return tensor
  }

  /// The tensor of a name as a matrix; one of a single dimension becomes a row.
  ///
  /// - Throws: ``SafetensorsError`` if there is none, or if it has another shape or width of numbers.
  func matrix<Scalar: MatrixScalar>(
    _ name: String, shape: [Int]
  ) throws(SafetensorsError) -> Matrix<Scalar> {
    let tensor = try tensor(name, shape: shape, precision: Scalar.precision)
    let rows = shape.count == 2 ? shape[0] : 1
    guard
      let matrix = Matrix<Scalar>(
        rows: rows, columns: shape[shape.count - 1], bytes: tensor.bytes)
    else {
      throw fault(expected: "the numbers of \(name)", found: "\(tensor.bytes.count) bytes")
    }
    return matrix
  }

  /// The error for tensors that are not those expected.
  func fault(expected: String, found: String) -> SafetensorsError {
    SafetensorsError(file: file, offset: 8, expected: expected, found: found)
  }
}

import LinearAlgebra
public import NumPyCompatibility

extension SavedModel {
  /// The parameters as an archive for `numpy.load`: `layers.0.weights` (*inputs × outputs*), `layers.0.biases`, …
  ///
  /// - Throws: `NumPyArrayError` if a tensor is too large for the format.
  public func numpyArchive() throws -> NumPyArchive {
    try NumPyArchive(
      network.tensors.map { tensor in
        let elements: NumPyArray.Elements =
          switch tensor.precision {
          case .float32: .float32(tensor.numbers())
          case .float64: .float64(tensor.numbers())
          }
        return .init(
          name: tensor.name, array: try NumPyArray(shape: tensor.shape, elements: elements))
      })
  }
}

extension SavedModel {
  /// The bytes of ``numpyArchive()`` as an `.npz` file.
  ///
  /// - Throws: `NumPyArrayError` if a tensor is too large for the format.
  public func npz() throws -> [UInt8] { try numpyArchive().npz() }
}

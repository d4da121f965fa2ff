import LinearAlgebra
import NeuralNetworks
import Training

/// The weights into some units of a layer.
struct WeightsAnswer: Encodable, Sendable {
  /// The layer, counted from 0.
  let layer: Int
  let inputs: Int
  let units: Int
  /// The rows of an image of the weights into a unit; null where the inputs are no image.
  @NullWhenMissing var rows: Int?
  @NullWhenMissing var columns: Int?
  /// The first of the units, counted from 0.
  let from: Int
  /// The weights into each unit, unit after unit.
  let weightsF32: String
  /// The largest magnitude of a weight of the layer.
  let largest: Double

  init(_ model: SavedModel, layer: Int, _ section: (offset: Int, count: Int)) {
    let shape = ExampleShape(model.description.exampleShape)
    let isImage = layer == 0 && model.description.exampleShape.count == 2
    self.layer = layer
    rows = isImage ? shape.rows : nil
    columns = isImage ? shape.columns : nil
    from = section.offset
    let shown =
      switch model.network {
      case .float32(let network): Units(of: network.layers[layer].weights, section)
      case .float64(let network): Units(of: network.layers[layer].weights, section)
      }
    (inputs, units, largest) = (shown.inputs, shown.units, shown.largest)
    weightsF32 = Base64.text(shown.weights)
  }

  /// Some columns of a matrix of weights.
  private struct Units {
    let inputs: Int
    let units: Int
    let weights: [Float]
    let largest: Double

    init<Scalar: MatrixScalar>(
      of matrix: Matrix<Scalar>, _ section: (offset: Int, count: Int)
    ) {
      (inputs, units) = (matrix.rows, matrix.columns)
      let all = matrix.elements
      let columns = (0..<units).dropFirst(section.offset).prefix(section.count)
      weights = columns.flatMap { column in
        (0..<matrix.rows).map { Float(all[$0 * matrix.columns + column]) }
      }
      largest = all.lazy.map { abs(Double($0)) }.filter(\.isFinite).max() ?? 0
    }
  }
}

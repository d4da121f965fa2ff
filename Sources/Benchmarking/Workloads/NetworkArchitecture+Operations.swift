package import NeuralNetworks

extension NetworkArchitecture {
  /// The floating-point operations of the matrix products that predict one example: 2 · inputs · outputs for each layer.
  package var predictionOperations: Double { products.reduce(0, +) }

  /// The floating-point operations of the matrix products that learn from one example.
  ///
  /// Each layer multiplies as much for ∂J/∂W as for its outputs, and once more for the δ of the layer below, which the
  /// first layer does not have.
  package var trainingOperations: Double {
    3 * predictionOperations - (products.first ?? 0)
  }

  private var products: [Double] {
    let widths = [inputs] + layers.map(\.units)
    return zip(widths, widths.dropFirst()).map { 2 * Double($0.0) * Double($0.1) }
  }
}

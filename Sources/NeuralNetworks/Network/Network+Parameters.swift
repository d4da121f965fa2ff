package import LinearAlgebra

/// The parameters of one layer, for writing.
package struct LayerParameters<Scalar: MatrixScalar>: Sendable {
  package let weights: MutableMatrixView<Scalar>
  package let biases: MutableMatrixView<Scalar>
}

extension Network {
  /// Lets `body` change the parameters of all layers, from several threads if their rows differ.
  package mutating func withParameters<Result>(
    _ body: ([LayerParameters<Scalar>]) throws -> Result
  ) rethrows -> Result {
    let parameters = layers.indices.map {
      LayerParameters(
        weights: layers[$0].weights.mutableView(), biases: layers[$0].biases.mutableView())
    }
    return try body(parameters)
  }
}

extension Network {
  /// Takes one step down the gradients: W ← W − η ∂J/∂W, b ← b − η ∂J/∂b.
  ///
  /// In the documents: w₅⁺ = w₅ − η ∂E/∂w₅ (document 000, “Backpropagation (1/2)”) and W⁽ˡ⁾ := W⁽ˡ⁾ − η Δ⁽ˡ⁾ (“Textbook
  /// Version (2/2)”).
  ///
  /// - Parameters:
  ///   - gradients: As ``gradients(of:targets:_:planting:)`` of this network gives them.
  ///   - learningRate: η.
  public mutating func descend(along gradients: Gradients<Scalar>, learningRate: Double) {
    let rate = Scalar(learningRate)
    withParameters { layers in
      for (layer, slope) in zip(layers, gradients.layers) {
        layer.weights.descend(along: slope.weights.view, rate: rate, decay: 0)
        layer.biases.descend(along: slope.biases.view, rate: rate, decay: 0)
      }
    }
  }
}

package import LinearAlgebra

/// The parameters of one layer, for writing.
package struct LayerParameters<Scalar: MatrixScalar>: Sendable {
  package let weights: MutableMatrixView<Scalar>
  package let biases: MutableMatrixView<Scalar>
  package let normalization: NormalizationParameters<Scalar>?
}

/// The parameters and running averages of one layer's batch normalisation, for writing.
package struct NormalizationParameters<Scalar: MatrixScalar>: Sendable {
  package let scale: MutableMatrixView<Scalar>
  package let mean: MutableMatrixView<Scalar>
  package let variance: MutableMatrixView<Scalar>
  package let momentum: Double
}

extension Network {
  /// Lets `body` change the parameters of all layers, from several threads if their rows differ.
  package mutating func withParameters<Result>(
    _ body: ([LayerParameters<Scalar>]) throws -> Result
  ) rethrows -> Result {
    let parameters = layers.indices.map {
      LayerParameters(
        weights: layers[$0].weights.mutableView(), biases: layers[$0].biases.mutableView(),
        normalization: layers[$0].normalization?.parameters())
    }
    return try body(parameters)
  }
}

extension BatchNormalization {
  fileprivate mutating func parameters() -> NormalizationParameters<Scalar> {
    NormalizationParameters(
      scale: scale.mutableView(), mean: runningMean.mutableView(),
      variance: runningVariance.mutableView(), momentum: settings.momentum)
  }
}

extension Network {
  /// Takes one step down the gradients: W ← W − η ∂J/∂W, b ← b − η ∂J/∂b, γ ← γ − η ∂J/∂γ.
  ///
  /// In the documents: w₅⁺ = w₅ − η ∂E/∂w₅ (document 000, “Backpropagation (1/2)”) and W⁽ˡ⁾ := W⁽ˡ⁾ − η Δ⁽ˡ⁾ (“Textbook
  /// Version (2/2)”).
  ///
  /// - Parameters:
  ///   - gradients: In the shapes of the parameters, as ``gradients(of:targets:_:planting:)`` of this network gives them.
  ///   - learningRate: η.
  public mutating func descend(along gradients: Gradients<Scalar>, learningRate: Double) {
    let rate = Scalar(learningRate)
    withParameters { layers in
      for (layer, slope) in zip(layers, gradients.layers) {
        layer.weights.descend(along: slope.weights.view, rate: rate, decay: 0)
        layer.biases.descend(along: slope.biases.view, rate: rate, decay: 0)
        if let scale = slope.scale {
          layer.normalization?.scale.descend(along: scale.view, rate: rate, decay: 0)
        }
      }
    }
  }
}

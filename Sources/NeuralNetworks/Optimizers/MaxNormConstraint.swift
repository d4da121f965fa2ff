import LinearAlgebra

/// Keeps the weights into each hidden unit, a column of W, from growing beyond a length: where √Σ w² > c after a step, they
/// are scaled down to it (Srivastava et al. 2014, section 5.1). Biases and the output layer are free.
struct MaxNormConstraint<Scalar: MatrixScalar>: Sendable {
  /// c.
  private let limit: Double
  private let strips: [Strip]

  /// Some columns of a layer's weights.
  private struct Strip {
    let layer: Int
    let columns: Range<Int>
  }

  /// - Parameters:
  ///   - limit: c.
  ///   - network: The shape of the networks to constrain.
  init(_ limit: Double, for network: Network<Scalar>) {
    self.limit = limit
    let width = MutableMatrixView<Scalar>.columnStrip
    strips = network.layers.indices.dropLast().flatMap { layer in
      let units = network.layers[layer].outputCount
      return stride(from: 0, to: units, by: width).map {
        Strip(layer: layer, columns: $0..<min($0 + width, units))
      }
    }
  }

  /// Scales down what is too long.
  func apply(to parameters: [LayerParameters<Scalar>], on team: WorkerTeam) {
    team.forEach(strips.count) { index, _ in
      let strip = strips[index]
      parameters[strip.layer].weights.limitNorms(ofColumns: strip.columns, to: limit)
    }
  }
}

package import LinearAlgebra

/// Batch normalisation on the way of a batch: some units of a layer at a time, over all examples.
extension Workspace {
  /// Whether φ and dropout are computed along with a layer's normalisation, rather than row by row afterwards: φ is the
  /// rectifier, or neither is there, and z itself is not wanted.
  func activatesAtOnce(_ network: Network<Scalar>, layer index: Int) -> Bool {
    let layer = network.layers[index]
    guard layer.normalization != nil, index < layerCount - 1,
      defect?.omitsDerivative(of: layer.activation) != true
    else { return false }
    return layer.activation == .relu
      || layer.activation == .identity && memory.dropped[index] == nil
  }

  /// Turns products X·W of some units of a layer into γ x̂ + b, and into activations where φ is computed along with it; a
  /// layer without normalisation keeps its products.
  func normalize(
    _ network: Network<Scalar>, layer index: Int, units: Range<Int>, _ batchSize: Int
  ) {
    guard let parameters = normalization(network, layer: index) else { return }
    let values = memory.activations[index].view.rows(0..<batchSize)
    memory.normalizations[index]?.normalize(
      columns: units, of: values, into: values, parameters)
  }

  /// Turns what ``normalize(_:layer:units:_:)`` passed on, ∂J/∂z or ∂J/∂a, into ∂J/∂(X·W).
  func backpropagateNormalization(
    _ network: Network<Scalar>, layer index: Int, units: Range<Int>, _ batchSize: Int
  ) {
    guard let parameters = normalization(network, layer: index) else { return }
    memory.normalizations[index]?.backpropagate(
      columns: units, memory.deltas[index].view.rows(0..<batchSize),
      outputs: memory.activations[index].view.rows(0..<batchSize), parameters)
  }

  private func normalization(
    _ network: Network<Scalar>, layer index: Int
  ) -> ColumnNormalization<Scalar>.Parameters? {
    let layer = network.layers[index]
    guard let normalization = layer.normalization else { return nil }
    let rectifies = layer.activation == .relu && activatesAtOnce(network, layer: index)
    return ColumnNormalization<Scalar>.Parameters(
      scale: normalization.scale.view, shift: layer.biases.view,
      epsilon: Scalar(normalization.settings.epsilon), rectifies: rectifies,
      dropout: rectifies
        ? memory.dropped[index].map { .init(kept: $0.kept, scale: $0.scale) } : nil)
  }

  /// ∂J/∂γ of a layer; nil where it has none.
  package func scaleGradients(ofLayer layer: Int) -> MatrixView<Scalar>? {
    memory.normalizations[layer]?.scaleGradients.view.reading
  }

  /// Moves the running averages of all layers towards the means and variances of a batch, after its forward pass.
  ///
  /// - Parameters:
  ///   - parameters: Where the running averages are.
  ///   - batchSize: The number of examples, n ≥ 2.
  package func followStatistics(_ parameters: [LayerParameters<Scalar>], batchSize: Int) {
    guard batchSize > 1 else { return }
    let unbiased = Double(batchSize) / Double(batchSize - 1)
    for (layer, memory) in zip(parameters, memory.normalizations) {
      guard let running = layer.normalization, let memory else { continue }
      // A step of rate −m along x − running goes the part m of the way; of f x, a step of rate −m f along x − running / f.
      running.mean.descend(
        along: memory.means.view.reading, rate: Scalar(-running.momentum), decay: -1)
      running.variance.descend(
        along: memory.variances.view.reading, rate: Scalar(-running.momentum * unbiased),
        decay: Scalar(-1 / unbiased))
    }
  }
}

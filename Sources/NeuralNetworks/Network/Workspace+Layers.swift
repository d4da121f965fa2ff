import LinearAlgebra

/// A batch that passes layer by layer: for batch normalisation, which needs all examples at once, and for layers so wide
/// that arranging their weights for a product takes long.
///
/// In panels of rows, each thread would arrange all of W for its few examples. Here the threads share the units of a
/// layer: each arranges its part of W, once for all examples. Between two layers they wait for each other.
extension Workspace {
  /// Weights from which on a layer is wide: with fewer, waiting costs more than arranging.
  private static var leastWeights: Int { 1 << 18 }

  /// Parts of a wide layer's units, at multiples of a vector's width.
  private static var unitPanels: Int { 4 }

  /// Whether a network has batch normalisation, or a wide layer above its first, whose inputs may be sparse and have
  /// panels of their own.
  static func passesByLayer(_ network: Network<Scalar>) -> Bool {
    network.isNormalized || network.layers.dropFirst().contains { isWide($0) }
  }

  private static func isWide(_ layer: DenseLayer<Scalar>) -> Bool {
    layer.weights.count >= leastWeights
  }

  /// Passes a batch forward and backward.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - inputs: X, of which `load` fills the rows.
  ///   - objective: What the losses and δ come from.
  ///   - panels: The rows.
  ///   - lossSums: Becomes the sum of the losses of each panel.
  ///   - load: Fills some rows of the inputs and of ``targets``.
  func propagateByLayer(
    _ network: Network<Scalar>, _ inputs: BatchInputs<Scalar>, _ objective: Objective,
    _ panels: RowPanels, lossSums: UnsafeMutableBufferPointer<Double>,
    load: (Range<Int>) -> Void
  ) {
    panels.forEach { _, rows in
      load(rows)
      enter(network, inputs, rows: rows)
    }
    if network.layers[0].normalization != nil {
      forEachPart(ofLayer: 0, panels) { normalize(network, layer: 0, units: $0, panels.batchSize) }
      if !activatesAtOnce(network, layer: 0) {
        panels.forEach { activate(network, layer: 0, rows: $1) }
      }
    }
    for index in 1..<layerCount { forward(network, layer: index, inputs, panels) }
    panels.forEach { panel, rows in
      lossSums[panel] = lossSum(objective.loss, rows: rows, weights: panels.weights)
      writeOutputDeltas(
        network, objective, rows: rows, batchSize: panels.batchSize, weights: panels.weights)
    }
    let top = layerCount - 1
    if network.layers[top].normalization != nil {
      forEachPart(ofLayer: top, panels) {
        backpropagateNormalization(network, layer: top, units: $0, panels.batchSize)
      }
    }
    for index in stride(from: top, to: 0, by: -1) {
      backward(network, from: index, panels)
    }
  }

  /// Some rows of the first layer, up to its normalisation if there is one.
  private func enter(
    _ network: Network<Scalar>, _ inputs: BatchInputs<Scalar>, rows: Range<Int>
  ) {
    let layer = network.layers[0]
    guard layer.normalization != nil else {
      return forward(network, layer: 0, inputs, rows: rows)
    }
    inputs.multiply(
      rows: rows, layer.weights.view, biases: nil, into: memory.activations[0].view.rows(rows))
  }

  /// Passes a batch through a layer above the first.
  private func forward(
    _ network: Network<Scalar>, layer index: Int, _ inputs: BatchInputs<Scalar>,
    _ panels: RowPanels
  ) {
    let layer = network.layers[index]
    guard layer.normalization != nil || Self.isWide(layer) else {
      return panels.forEach { forward(network, layer: index, inputs, rows: $1) }
    }
    forEachPart(ofLayer: index, panels) { units in
      multiply(network, layer: index, units: units, batchSize: panels.batchSize)
      normalize(network, layer: index, units: units, panels.batchSize)
    }
    if !activatesAtOnce(network, layer: index) {
      panels.forEach { activate(network, layer: index, rows: $1) }
    }
  }

  /// From δ of a layer to that of the layer below.
  private func backward(_ network: Network<Scalar>, from index: Int, _ panels: RowPanels) {
    let below = index - 1
    let isActivatedAtOnce = activatesAtOnce(network, layer: below)
    forEachPart(ofLayer: below, panels) { units in
      backward(network, layer: index, units: units, batchSize: panels.batchSize)
      if isActivatedAtOnce {
        backpropagateNormalization(network, layer: below, units: units, panels.batchSize)
      }
    }
    guard !isActivatedAtOnce else { return }
    panels.forEach { multiplyByDerivative(network, layer: below, rows: $1) }
    if network.layers[below].normalization != nil {
      forEachPart(ofLayer: below, panels) {
        backpropagateNormalization(network, layer: below, units: $0, panels.batchSize)
      }
    }
  }

  /// Shares a layer's units out among the team.
  private func forEachPart(
    ofLayer index: Int, _ panels: RowPanels, _ body: (Range<Int>) -> Void
  ) {
    let count = memory.activations[index].view.columns
    let vectors = (count + 15) / 16
    let parts = min(vectors, Self.unitPanels)
    panels.team.forEach(parts) { part, _ in
      body(min(count, vectors * part / parts * 16)..<min(count, vectors * (part + 1) / parts * 16))
    }
  }
}

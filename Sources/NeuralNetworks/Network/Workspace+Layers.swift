import LinearAlgebra

/// A batch that passes layer by layer, for layers so wide that arranging their weights for a product takes long.
///
/// In panels of rows, each thread would arrange all of W for its few examples. Here the threads share the units of a
/// layer: each arranges its part of W, once for all examples. Between two layers they wait for each other.
extension Workspace {
  /// Weights from which on a layer is wide: with fewer, waiting costs more than arranging.
  private static var leastWeights: Int { 1 << 18 }

  /// Parts of a wide layer's units, at multiples of a vector's width.
  private static var unitPanels: Int { 4 }

  /// Whether a network has a wide layer above its first, whose inputs may be sparse and have panels of their own.
  static func isWide(_ network: Network<Scalar>) -> Bool {
    network.layers.dropFirst().contains { isWide($0) }
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
    let (batchSize, team) = (panels.batchSize, panels.team)
    panels.forEach { panel, rows in
      load(rows)
      forward(network, layer: 0, inputs, rows: rows)
      inputs.collect(group: panel, rows: rows)
    }
    for index in 1..<layerCount {
      if Self.isWide(network.layers[index]) {
        forEachPart(ofUnits: network.layers[index].outputCount, on: team) {
          multiply(network, layer: index, units: $0, batchSize: batchSize)
        }
        panels.forEach { activate(network, layer: index, rows: $1) }
      } else {
        panels.forEach { forward(network, layer: index, inputs, rows: $1) }
      }
    }
    panels.forEach { panel, rows in
      lossSums[panel] = lossSum(objective.loss, rows: rows)
      writeOutputDeltas(network, objective, rows: rows, batchSize: batchSize)
    }
    for index in stride(from: layerCount - 1, to: 0, by: -1) {
      forEachPart(ofUnits: network.layers[index].inputCount, on: team) {
        backward(network, layer: index, units: $0, batchSize: batchSize)
      }
      panels.forEach { multiplyByDerivative(network, layer: index - 1, rows: $1) }
    }
  }

  private func forEachPart(
    ofUnits count: Int, on team: WorkerTeam, _ body: (Range<Int>) -> Void
  ) {
    let vectors = (count + 15) / 16
    let parts = min(vectors, Self.unitPanels)
    team.forEach(parts) { part, _ in
      body(min(count, vectors * part / parts * 16)..<min(count, vectors * (part + 1) / parts * 16))
    }
  }
}

package import LinearAlgebra

/// Some rows of a layer's weights.
struct WeightPanel: Sendable {
  let layer: Int
  let rows: Range<Int>
}

/// The second half of a training step: the weights in panels of their rows, shared out among a team.
extension Workspace {
  /// The gradients of a batch, after ``propagate(_:_:_:batchSize:on:load:)``.
  ///
  /// - Parameters:
  ///   - inputs: X.
  ///   - batchSize: The number of examples.
  ///   - team: The threads to share the work among.
  ///   - penalty: The penalty of the objective, of which a planted mistake may spoil the gradient. Its λW is left to the
  ///     update, see ``weightDecay(of:)``.
  ///   - use: Called with each panel while its gradients are still close to the processor: a layer and the rows of its
  ///     weights. Its biases belong to the panel of the first row.
  package func sumGradients(
    _ inputs: BatchInputs<Scalar>, batchSize: Int, on team: WorkerTeam,
    penalty: L2Penalty = L2Penalty(strength: 0),
    use: (_ layer: Int, _ weightRows: Range<Int>) -> Void = { _, _ in }
  ) {
    forEachWeightPanel(on: team) { _, panel in
      sumGradients(
        layer: panel.layer, weightRows: panel.rows, inputs: inputs, batchSize: batchSize,
        penalty: penalty)
      use(panel.layer, panel.rows)
    }
  }

  /// Takes a step down the gradients of a batch, in which each panel of weights is the result of one product.
  ///
  /// - Parameters:
  ///   - parameters: The weights to change.
  ///   - step: The step.
  ///   - inputs: X.
  ///   - batchSize: The number of examples.
  ///   - team: The threads to share the work among.
  ///   - useBiasGradients: Called once for each layer when ``biasGradients(ofLayer:)`` is ready.
  package func descend(
    _ parameters: [LayerParameters<Scalar>], by step: LinearStep<Scalar>,
    _ inputs: BatchInputs<Scalar>, batchSize: Int, on team: WorkerTeam,
    useBiasGradients: (_ layer: Int) -> Void
  ) {
    forEachWeightPanel(on: team) { _, panel in
      addGradients(
        step, layer: panel.layer, weightRows: panel.rows, inputs: inputs, batchSize: batchSize,
        to: parameters[panel.layer].weights.rows(panel.rows))
      if panel.rows.lowerBound == 0 {
        sumBiasGradients(layer: panel.layer, batchSize: batchSize)
        useBiasGradients(panel.layer)
      }
    }
  }

  /// Shares the panels of weights out. Those of the first layer come from its upper half and its lower one in turn: two threads
  /// that take them in turn keep to the halves that ``FirstLayerRelay`` gives them.
  func forEachWeightPanel(
    on team: WorkerTeam, _ body: (_ index: Int, _ panel: WeightPanel) -> Void
  ) {
    let firstCount = weightPanels.prefix { $0.layer == 0 }.count
    team.forEach(weightPanels.count) { place, _ in
      let isOfFirst = place < firstCount && firstCount % 2 == 0
      let index = isOfFirst ? place / 2 + place % 2 * (firstCount / 2) : place
      body(index, weightPanels[index])
    }
  }

  /// The gradients of a batch of `batchSize` rows, after ``propagate(_:_:_:batchSize:weights:step:on:load:)``: some rows of a layer's ∂J/∂W, and with the
  /// first row its ∂J/∂b.
  func sumGradients(
    layer: Int, weightRows: Range<Int>, inputs: BatchInputs<Scalar>, batchSize: Int,
    penalty: L2Penalty
  ) {
    let gradients = memory.weightGradients[layer].view.rows(weightRows)
    addGradients(
      LinearStep(keep: 0, rate: -1), layer: layer, weightRows: weightRows, inputs: inputs,
      batchSize: batchSize, to: gradients)
    defect?.spoil(gradients, penalty: penalty)
    if weightRows.lowerBound == 0 { sumBiasGradients(layer: layer, batchSize: batchSize) }
  }

  /// M ← keep · M − rate · ∂J/∂W for some rows of a layer's weights: with the weights themselves as M, a step.
  func addGradients(
    _ step: LinearStep<Scalar>, layer: Int, weightRows: Range<Int>, inputs: BatchInputs<Scalar>,
    batchSize: Int, to matrix: MutableMatrixView<Scalar>
  ) {
    let batch = 0..<batchSize
    let deltas = memory.deltas[layer].view.rows(batch).reading
    if layer == 0 {
      inputs.transposedProduct(
        features: weightRows, listedIn: relay?.begunLists(for: weightRows), deltas,
        scale: -step.rate, keep: step.keep, into: matrix)
    } else {
      DenseLayer.addWeightGradients(
        step, inputs: outputs(ofLayer: layer - 1).rows(batch), deltas: deltas,
        rows: weightRows, to: matrix)
    }
  }

  func sumBiasGradients(layer: Int, batchSize: Int) {
    // Batch normalisation has summed them on its way back.
    guard memory.normalizations[layer] == nil else { return }
    DenseLayer.biasGradients(
      deltas: memory.deltas[layer].view.rows(0..<batchSize).reading,
      into: memory.biasGradients[layer].view)
  }

  /// The panels of a network's weights.
  static func weightPanels(of network: Network<Scalar>) -> [WeightPanel] {
    network.layers.enumerated().flatMap { index, layer in
      let height = layer.inputCount
      let limit = index == 0 ? mostPanelsOfFirstLayer : mostPanels
      let count = min(height, panelCount(weights: layer.weights.count, limit: limit))
      return (0..<count).map {
        WeightPanel(layer: index, rows: height * $0 / count..<height * ($0 + 1) / count)
      }
    }
  }

  private static var mostPanels: Int { 16 }

  /// Where inputs are sparse, δ is arranged, and summed, anew for each panel.
  private static var mostPanelsOfFirstLayer: Int { 8 }

  /// Panels of at least 20,000 weights: with fewer, handing out costs more than it saves.
  private static func panelCount(weights: Int, limit: Int) -> Int {
    var panels = 1
    while panels < limit, weights >= 20_000 * 2 * panels { panels *= 2 }
    return panels
  }
}

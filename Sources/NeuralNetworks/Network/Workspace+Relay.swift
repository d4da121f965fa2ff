import LinearAlgebra

/// A batch whose first layer is passed on from thread to thread.
extension Workspace {
  /// Passes a batch forward and backward.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - batch: X, of which `load` fills the rows.
  ///   - objective: What the losses and δ come from.
  ///   - panels: The rows, for what follows the first layer's sums.
  ///   - relay: How the sums are passed on.
  ///   - lossSums: Becomes the sum of the losses of each panel.
  ///   - load: Fills some rows of the inputs and of ``targets``.
  func propagateByRelay(
    _ network: Network<Scalar>, _ batch: SparseBatch<Scalar>, _ objective: Objective,
    _ panels: RowPanels, _ relay: FirstLayerRelay<Scalar>,
    lossSums: UnsafeMutableBufferPointer<Double>, load: (Range<Int>) -> Void
  ) {
    let batchSize = panels.batchSize
    let layer = network.layers[0]
    let parts = relay.parts.count
    // One loop, in which each piece waits for what it needs of those before it.
    panels.team.forEach(2 * parts + panels.count) { piece, _ in
      switch piece {
      case ..<parts: relay.begin(piece, layer, batch, batchSize: batchSize, load: load)
      case ..<(2 * parts):
        relay.multiply(
          piece - parts, layer, batch, into: memory.activations[0].view.rows(0..<batchSize))
      default:
        let panel = piece - 2 * parts
        let rows = panels.rows(of: panel)
        relay.wait(for: rows, batchSize: batchSize)
        layer.activate(
          memory.activations[0].view.rows(rows), netInputs: netInputs(ofLayer: 0, rows: rows))
        dropActivations(layer: 0, rows: rows)
        for index in 1..<layerCount { forward(network, layer: index, .sparse(batch), rows: rows) }
        lossSums[panel] = lossSum(objective.loss, rows: rows, weights: panels.weights)
        backward(network, objective, rows: rows, batchSize: batchSize, weights: panels.weights)
      }
    }
  }
}

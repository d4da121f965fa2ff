package import LinearAlgebra

/// The passes of some rows of a batch, through all layers and through one.
extension Workspace {
  /// Forward propagation of some rows: A⁽ˡ⁾ = φ(A⁽ˡ⁻¹⁾ W⁽ˡ⁾ + b⁽ˡ⁾), from the inputs to the outputs.
  ///
  /// - Parameters:
  ///   - network: A network of the shape that this was made for.
  ///   - inputs: A⁽⁰⁾ = X.
  ///   - rows: The examples.
  package func forward(
    _ network: Network<Scalar>, _ inputs: BatchInputs<Scalar>, rows: Range<Int>
  ) {
    for index in network.layers.indices { forward(network, layer: index, inputs, rows: rows) }
  }

  /// Forward propagation of some rows through one layer.
  func forward(
    _ network: Network<Scalar>, layer index: Int, _ inputs: BatchInputs<Scalar>, rows: Range<Int>
  ) {
    let layer = network.layers[index]
    let values = memory.activations[index].view.rows(rows)
    let netInputs = netInputs(ofLayer: index, rows: rows)
    if index == 0 {
      layer.forward(inputs, rows: rows, activations: values, netInputs: netInputs)
    } else {
      let below = outputs(ofLayer: index - 1).rows(rows)
      layer.forward(below, activations: values, netInputs: netInputs)
    }
    dropActivations(layer: index, rows: rows)
  }

  /// Where z of some rows is kept: of the output layer alone.
  func netInputs(ofLayer index: Int, rows: Range<Int>) -> MutableMatrixView<Scalar>? {
    index == layerCount - 1 ? memory.logits.view.rows(rows) : nil
  }

  /// A⁽ˡ⁻¹⁾ W⁽ˡ⁾ of all examples for some units of a layer; b and φ follow with ``activate(_:layer:rows:)``.
  func multiply(_ network: Network<Scalar>, layer index: Int, units: Range<Int>, batchSize: Int) {
    let batch = 0..<batchSize
    LinearAlgebra.multiply(
      outputs(ofLayer: index - 1).rows(batch), network.layers[index].weights.view,
      columns: units, into: memory.activations[index].view.rows(batch))
  }

  /// φ(Z + b) of some rows of a layer, for the products Z that are there; normalisation has added b to its own.
  func activate(_ network: Network<Scalar>, layer index: Int, rows: Range<Int>) {
    let values = memory.activations[index].view.rows(rows)
    let layer = network.layers[index]
    if layer.normalization == nil { values.addToRows(layer.biases.view) }
    layer.activate(values, netInputs: netInputs(ofLayer: index, rows: rows))
    dropActivations(layer: index, rows: rows)
  }

  /// The sum of the losses of some rows, each times its weight if there are weights, after their forward pass.
  package func lossSum(
    _ loss: Loss, rows: Range<Int>, weights: BatchWeights? = nil
  ) -> Double {
    guard let weights else { return plainLossSum(loss, rows: rows) }
    return rows.reduce(0) { $0 + weights[$1] * plainLossSum(loss, rows: $1..<$1 + 1) }
  }

  private func plainLossSum(_ loss: Loss, rows: Range<Int>) -> Double {
    loss.sum(
      logits: logits.rows(rows), activations: activations(ofLayer: layerCount - 1).rows(rows),
      targets: targets.rows(rows).reading)
  }

  /// Backpropagation of some rows, after their forward pass: δ of the output layer from the loss, then
  /// δ⁽ˡ⁾ = (δ⁽ˡ⁺¹⁾ W⁽ˡ⁺¹⁾ᵀ) ⊙ φ'(z⁽ˡ⁾) downwards (Rumelhart, Hinton and Williams 1986).
  ///
  /// In the documents: document 000, “Textbook Version (1/2)”; `delta_h` of the chapter 12 notebook's `fit`.
  ///
  /// - Parameters:
  ///   - network: The network that the rows were passed through.
  ///   - objective: What δ of the output layer comes from.
  ///   - rows: The examples.
  ///   - batchSize: The number of examples of the whole batch, for its mean.
  ///   - weights: How much each example of the batch counts; all the same if not given.
  package func backward(
    _ network: Network<Scalar>, _ objective: Objective, rows: Range<Int>, batchSize: Int,
    weights: BatchWeights? = nil
  ) {
    writeOutputDeltas(network, objective, rows: rows, batchSize: batchSize, weights: weights)
    for index in stride(from: layerCount - 1, to: 0, by: -1) {
      network.layers[index].backward(
        deltas: memory.deltas[index].view.rows(rows).reading,
        inputGradients: memory.deltas[index - 1].view.rows(rows))
      multiplyByDerivative(network, layer: index - 1, rows: rows)
    }
  }

  /// δ of the output layer for some rows, from the loss.
  func writeOutputDeltas(
    _ network: Network<Scalar>, _ objective: Objective, rows: Range<Int>, batchSize: Int,
    weights: BatchWeights?
  ) {
    let scale = objective.reduction.scale(
      weight: weights?.sum ?? Double(batchSize), outputs: network.outputCount)
    guard let weights else {
      return writeOutputDeltas(network, objective, rows: rows, scale: scale)
    }
    for row in rows {
      writeOutputDeltas(
        network, objective, rows: row..<row + 1, scale: scale * weights[row])
    }
  }

  private func writeOutputDeltas(
    _ network: Network<Scalar>, _ objective: Objective, rows: Range<Int>, scale: Double
  ) {
    let top = layerCount - 1
    objective.loss.writeDeltas(
      memory.deltas[top].view.rows(rows), activations: activations(ofLayer: top).rows(rows),
      targets: targets.rows(rows).reading, outputActivation: network.outputActivation,
      scale: scale)
    defect?.spoil(
      memory.deltas[top].view.rows(rows), of: objective.loss, targets: targets.rows(rows).reading)
  }

  /// ∂J/∂A of the layer below for some of its units and all examples: δ⁽ˡ⁾ W⁽ˡ⁾ᵀ.
  func backward(_ network: Network<Scalar>, layer index: Int, units: Range<Int>, batchSize: Int) {
    let batch = 0..<batchSize
    LinearAlgebra.multiply(
      memory.deltas[index].view.rows(batch).reading, network.layers[index].weights.view,
      transposing: .right, columns: units, into: memory.deltas[index - 1].view.rows(batch))
  }

  /// Turns the gradients of what some rows of a layer passed on into δ.
  func multiplyByDerivative(_ network: Network<Scalar>, layer index: Int, rows: Range<Int>) {
    dropGradients(layer: index, rows: rows)
    let activation = network.layers[index].activation
    guard defect?.omitsDerivative(of: activation) != true else { return }
    activation.multiplyByDerivative(
      memory.deltas[index].view.rows(rows), activations: activations(ofLayer: index).rows(rows))
  }
}

package import LinearAlgebra

/// Memory for passing batches of up to `capacity` examples through a network, forward and backward, without allocating.
///
/// The rows of a batch are independent of each other until the gradients are summed, so threads may pass different rows
/// through the same workspace at the same time.
package final class Workspace<Scalar: MatrixScalar>: Sendable {
  package let capacity: Int
  private let defect: BackpropagationDefect?
  private let memory: Memory
  /// The pieces that the weights are changed in.
  let weightPanels: [WeightPanel]
  /// Whether batches pass layer by layer.
  let isWide: Bool

  private struct Memory: Sendable {
    let targets: ScratchMatrix<Scalar>
    let logits: ScratchMatrix<Scalar>
    let activations: [ScratchMatrix<Scalar>]
    let deltas: [ScratchMatrix<Scalar>]
    let weightGradients: [ScratchMatrix<Scalar>]
    let biasGradients: [ScratchMatrix<Scalar>]
  }

  /// Creates memory for a network's forward pass, and for its backward pass if `backward` says so.
  ///
  /// - Parameters:
  ///   - network: The shape.
  ///   - capacity: The examples of the largest batch.
  ///   - backward: Whether there is to be a backward pass.
  ///   - keepsGradients: Whether ∂J/∂W is wanted as such; without it, steps are taken as products alone.
  ///   - defect: A mistake of the backward pass.
  package init(
    for network: Network<Scalar>, capacity: Int, backward: Bool, keepsGradients: Bool = true,
    planting defect: BackpropagationDefect? = nil
  ) {
    self.capacity = capacity
    self.defect = defect
    weightPanels = Self.weightPanels(of: network)
    isWide = Self.isWide(network)
    let learning = backward ? network.layers : []
    memory = Memory(
      targets: ScratchMatrix(rows: capacity, columns: network.outputCount),
      logits: ScratchMatrix(rows: capacity, columns: network.outputCount),
      activations: network.layers.map { ScratchMatrix(rows: capacity, columns: $0.outputCount) },
      deltas: learning.map { ScratchMatrix(rows: capacity, columns: $0.outputCount) },
      weightGradients: (keepsGradients ? learning : []).map {
        ScratchMatrix(rows: $0.inputCount, columns: $0.outputCount)
      },
      biasGradients: learning.map { ScratchMatrix(rows: 1, columns: $0.outputCount) })
  }

  /// Whether there is memory for ∂J/∂W.
  package var keepsGradients: Bool { !memory.weightGradients.isEmpty }
  /// y, *capacity × outputs*; filled by the caller before losses and gradients.
  package var targets: MutableMatrixView<Scalar> { memory.targets.view }
  /// The net inputs z of the output layer, *capacity × outputs*; losses are computed from them.
  package var logits: MatrixView<Scalar> { memory.logits.view.reading }
  /// The number of layers.
  package var layerCount: Int { memory.activations.count }

  /// a of a layer, *capacity × units*.
  package func activations(ofLayer layer: Int) -> MatrixView<Scalar> {
    memory.activations[layer].view.reading
  }

  /// ∂(loss)/∂W of a layer, without the penalty.
  package func weightGradients(ofLayer layer: Int) -> MatrixView<Scalar> {
    memory.weightGradients[layer].view.reading
  }

  /// ∂(loss)/∂b of a layer.
  package func biasGradients(ofLayer layer: Int) -> MatrixView<Scalar> {
    memory.biasGradients[layer].view.reading
  }

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
      let below = activations(ofLayer: index - 1).rows(rows)
      layer.forward(below, activations: values, netInputs: netInputs)
    }
  }

  /// Where z of some rows is kept: of the output layer alone.
  private func netInputs(ofLayer index: Int, rows: Range<Int>) -> MutableMatrixView<Scalar>? {
    index == layerCount - 1 ? memory.logits.view.rows(rows) : nil
  }

  /// A⁽ˡ⁻¹⁾ W⁽ˡ⁾ of all examples for some units of a layer; b and φ follow with ``activate(_:layer:rows:)``.
  func multiply(_ network: Network<Scalar>, layer index: Int, units: Range<Int>, batchSize: Int) {
    let batch = 0..<batchSize
    LinearAlgebra.multiply(
      activations(ofLayer: index - 1).rows(batch), network.layers[index].weights.view,
      columns: units, into: memory.activations[index].view.rows(batch))
  }

  /// φ(Z + b) of some rows of a layer, for the products that are there.
  func activate(_ network: Network<Scalar>, layer index: Int, rows: Range<Int>) {
    let values = memory.activations[index].view.rows(rows)
    let layer = network.layers[index]
    values.addToRows(layer.biases.view)
    layer.activate(values, netInputs: netInputs(ofLayer: index, rows: rows))
  }

  /// The sum of the losses of some rows, after their forward pass.
  package func lossSum(_ loss: Loss, rows: Range<Int>) -> Double {
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
  package func backward(
    _ network: Network<Scalar>, _ objective: Objective, rows: Range<Int>, batchSize: Int
  ) {
    writeOutputDeltas(network, objective, rows: rows, batchSize: batchSize)
    for index in stride(from: layerCount - 1, to: 0, by: -1) {
      network.layers[index].backward(
        deltas: memory.deltas[index].view.rows(rows).reading,
        inputGradients: memory.deltas[index - 1].view.rows(rows))
      multiplyByDerivative(network, layer: index - 1, rows: rows)
    }
  }

  /// δ of the output layer for some rows, from the loss.
  func writeOutputDeltas(
    _ network: Network<Scalar>, _ objective: Objective, rows: Range<Int>, batchSize: Int
  ) {
    let top = layerCount - 1
    objective.loss.writeDeltas(
      memory.deltas[top].view.rows(rows), activations: activations(ofLayer: top).rows(rows),
      targets: targets.rows(rows).reading, outputActivation: network.outputActivation,
      scale: objective.reduction.scale(examples: batchSize, outputs: network.outputCount))
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

  /// Turns ∂J/∂A of some rows of a layer into δ.
  func multiplyByDerivative(_ network: Network<Scalar>, layer index: Int, rows: Range<Int>) {
    let activation = network.layers[index].activation
    guard defect?.omitsDerivative(of: activation) != true else { return }
    activation.multiplyByDerivative(
      memory.deltas[index].view.rows(rows), activations: activations(ofLayer: index).rows(rows))
  }

  /// The gradients of a batch of `batchSize` rows, after their backward pass: some rows of a layer's ∂J/∂W, and with the
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
        features: weightRows, deltas, scale: -step.rate, keep: step.keep, into: matrix)
    } else {
      DenseLayer.addWeightGradients(
        step, inputs: activations(ofLayer: layer - 1).rows(batch), deltas: deltas,
        rows: weightRows, to: matrix)
    }
  }

  func sumBiasGradients(layer: Int, batchSize: Int) {
    DenseLayer.biasGradients(
      deltas: memory.deltas[layer].view.rows(0..<batchSize).reading,
      into: memory.biasGradients[layer].view)
  }

  /// λ of the penalty's gradient λW, which an update adds to the gradients.
  package func weightDecay(of penalty: L2Penalty) -> Double {
    defect?.weightDecay(of: penalty) ?? penalty.strength
  }
}

package import LinearAlgebra

/// Memory for passing batches of up to `capacity` examples through a network, forward and backward, without allocating.
///
/// The rows of a batch are independent of each other until the gradients are summed, so threads may pass different rows
/// through the same workspace at the same time.
package final class Workspace<Scalar: MatrixScalar>: Sendable {
  package let capacity: Int
  private let defect: BackpropagationDefect?
  private let memory: Memory

  private struct Memory: Sendable {
    let targets: ScratchMatrix<Scalar>
    let logits: ScratchMatrix<Scalar>
    let activations: [ScratchMatrix<Scalar>]
    let deltas: [ScratchMatrix<Scalar>]
    let weightGradients: [ScratchMatrix<Scalar>]
    let biasGradients: [ScratchMatrix<Scalar>]
  }

  /// Creates memory for a network's forward pass, and for its backward pass if `backward` says so, which then makes the
  /// mistake `defect`.
  package init(
    for network: Network<Scalar>, capacity: Int, backward: Bool,
    planting defect: BackpropagationDefect? = nil
  ) {
    self.capacity = capacity
    self.defect = defect
    let learning = backward ? network.layers : []
    memory = Memory(
      targets: ScratchMatrix(rows: capacity, columns: network.outputCount),
      logits: ScratchMatrix(rows: capacity, columns: network.outputCount),
      activations: network.layers.map { ScratchMatrix(rows: capacity, columns: $0.outputCount) },
      deltas: learning.map { ScratchMatrix(rows: capacity, columns: $0.outputCount) },
      weightGradients: learning.map {
        ScratchMatrix(rows: $0.inputCount, columns: $0.outputCount)
      },
      biasGradients: learning.map { ScratchMatrix(rows: 1, columns: $0.outputCount) })
  }

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
    let top = network.layers.count - 1
    for (index, layer) in network.layers.enumerated() {
      let values = memory.activations[index].view.rows(rows)
      let netInputs = index == top ? memory.logits.view.rows(rows) : nil
      if index == 0 {
        layer.forward(inputs, rows: rows, activations: values, netInputs: netInputs)
      } else {
        let below = activations(ofLayer: index - 1).rows(rows)
        layer.forward(below, activations: values, netInputs: netInputs)
      }
    }
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
    let top = network.layers.count - 1
    objective.loss.writeDeltas(
      memory.deltas[top].view.rows(rows), activations: activations(ofLayer: top).rows(rows),
      targets: targets.rows(rows).reading, outputActivation: network.outputActivation,
      scale: objective.reduction.scale(examples: batchSize, outputs: network.outputCount))
    defect?.spoil(
      memory.deltas[top].view.rows(rows), of: objective.loss, targets: targets.rows(rows).reading)
    for index in stride(from: top, to: 0, by: -1) {
      let below = memory.deltas[index - 1].view.rows(rows)
      network.layers[index].backward(
        deltas: memory.deltas[index].view.rows(rows).reading, inputGradients: below)
      let activation = network.layers[index - 1].activation
      if defect?.omitsDerivative(of: activation) != true {
        activation.multiplyByDerivative(
          below, activations: activations(ofLayer: index - 1).rows(rows))
      }
    }
  }

  /// The gradients of a batch of `batchSize` rows, after their backward pass: some rows of a layer's ∂J/∂W, and with the
  /// first row its ∂J/∂b.
  func sumGradients(
    layer: Int, weightRows: Range<Int>, inputs: BatchInputs<Scalar>, batchSize: Int,
    penalty: L2Penalty
  ) {
    let batch = 0..<batchSize
    let deltas = memory.deltas[layer].view.rows(batch).reading
    let gradients = memory.weightGradients[layer].view.rows(weightRows)
    if layer == 0 {
      inputs.transposedProduct(features: weightRows, deltas, into: gradients)
    } else {
      DenseLayer.weightGradients(
        inputs: activations(ofLayer: layer - 1).rows(batch), deltas: deltas, rows: weightRows,
        into: gradients)
    }
    defect?.spoil(gradients, penalty: penalty)
    if weightRows.lowerBound == 0 {
      DenseLayer.biasGradients(deltas: deltas, into: memory.biasGradients[layer].view)
    }
  }
  /// λ of the penalty's gradient λW, which an update adds to the gradients.
  package func weightDecay(of penalty: L2Penalty) -> Double {
    defect?.weightDecay(of: penalty) ?? penalty.strength
  }
}

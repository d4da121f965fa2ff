package import LinearAlgebra

/// Memory for passing batches of up to `capacity` examples through a network, forward and backward, without allocating.
///
/// The rows of a batch are independent of each other until the gradients are summed, so threads may pass different rows
/// through the same workspace at the same time.
package final class Workspace<Scalar: MatrixScalar>: Sendable {
  package let capacity: Int
  let defect: BackpropagationDefect?
  let memory: Memory
  /// The pieces that the weights are changed in.
  let weightPanels: [WeightPanel]
  /// How two threads pass on the first layer's sums, if they gain by it.
  let relay: FirstLayerRelay<Scalar>?
  /// Whether batches pass layer by layer.
  let passesByLayer: Bool

  struct Memory: Sendable {
    let targets: ScratchMatrix<Scalar>
    let logits: ScratchMatrix<Scalar>
    let activations: [ScratchMatrix<Scalar>]
    /// What each layer passes on: its activations, or what dropout has left of them.
    let outputs: [ScratchMatrix<Scalar>]
    let droppedInputs: DroppedValues<Scalar>?
    let dropped: [DroppedValues<Scalar>?]
    let normalizations: [ColumnNormalization<Scalar>?]
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
  ///   - dropout: What is dropped, if anything is.
  ///   - defect: A mistake of the backward pass.
  package init(
    for network: Network<Scalar>, capacity: Int, backward: Bool, keepsGradients: Bool = true,
    dropout: Dropout? = nil, planting defect: BackpropagationDefect? = nil
  ) {
    self.capacity = capacity
    self.defect = defect
    weightPanels = Self.weightPanels(of: network)
    passesByLayer = Self.passesByLayer(network)
    relay = backward && !passesByLayer ? FirstLayerRelay(network, weightPanels) : nil
    let learning = backward ? network.layers : []
    let activations = network.layers.map {
      ScratchMatrix<Scalar>(rows: capacity, columns: $0.outputCount)
    }
    let dropped = network.layers.enumerated().map { index, layer in
      DroppedValues<Scalar>(
        dropout, at: index + 1, capacity: capacity, columns: layer.outputCount)
    }
    memory = Memory(
      targets: ScratchMatrix(rows: capacity, columns: network.outputCount),
      logits: ScratchMatrix(rows: capacity, columns: network.outputCount),
      activations: activations,
      outputs: zip(activations, zip(network.layers, dropped)).map { activations, layer in
        // The derivatives of these can be told from what is left of the activations.
        layer.1 == nil || [.relu, .identity].contains(layer.0.activation)
          ? activations : ScratchMatrix(rows: capacity, columns: layer.0.outputCount)
      },
      droppedInputs: DroppedValues(
        dropout, at: 0, capacity: capacity, columns: network.inputCount),
      dropped: dropped,
      normalizations: network.layers.map {
        $0.normalization == nil
          ? nil : ColumnNormalization(capacity: capacity, columns: $0.outputCount)
      },
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

  /// What a layer passes on, *capacity × units*: its activations, or what dropout has left of them.
  func outputs(ofLayer layer: Int) -> MatrixView<Scalar> { memory.outputs[layer].view.reading }

  /// ∂(loss)/∂W of a layer, without the penalty.
  package func weightGradients(ofLayer layer: Int) -> MatrixView<Scalar> {
    memory.weightGradients[layer].view.reading
  }

  /// ∂(loss)/∂b of a layer.
  package func biasGradients(ofLayer layer: Int) -> MatrixView<Scalar> {
    (memory.normalizations[layer]?.shiftGradients ?? memory.biasGradients[layer]).view.reading
  }

  /// λ of the penalty's gradient λW, which an update adds to the gradients.
  package func weightDecay(of penalty: L2Penalty) -> Double {
    defect?.weightDecay(of: penalty) ?? penalty.strength
  }
}

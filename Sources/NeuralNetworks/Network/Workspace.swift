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
  /// Whether batches pass layer by layer.
  let passesByLayer: Bool

  struct Memory: Sendable {
    let targets: ScratchMatrix<Scalar>
    let logits: ScratchMatrix<Scalar>
    let activations: [ScratchMatrix<Scalar>]
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
  ///   - defect: A mistake of the backward pass.
  package init(
    for network: Network<Scalar>, capacity: Int, backward: Bool, keepsGradients: Bool = true,
    planting defect: BackpropagationDefect? = nil
  ) {
    self.capacity = capacity
    self.defect = defect
    weightPanels = Self.weightPanels(of: network)
    passesByLayer = Self.passesByLayer(network)
    let learning = backward ? network.layers : []
    memory = Memory(
      targets: ScratchMatrix(rows: capacity, columns: network.outputCount),
      logits: ScratchMatrix(rows: capacity, columns: network.outputCount),
      activations: network.layers.map { ScratchMatrix(rows: capacity, columns: $0.outputCount) },
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

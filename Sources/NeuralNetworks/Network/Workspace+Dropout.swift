import LinearAlgebra

/// Dropout on the way of some rows of a batch.
extension Workspace {
  /// Decides what is dropped of some rows in a step, and drops their inputs.
  func drop(_ inputs: BatchInputs<Scalar>, rows: Range<Int>, step: Int) {
    for dropped in memory.dropped { dropped?.draw(rows: rows, step: step) }
    guard let dropped = memory.droppedInputs else { return }
    dropped.draw(rows: rows, step: step)
    inputs.keep(dropped.kept, rows: rows, scale: dropped.scale)
  }

  /// What is left of the activations of some rows of a layer is passed on.
  func dropActivations(layer: Int, rows: Range<Int>) {
    memory.dropped[layer]?.pass(
      activations(ofLayer: layer).rows(rows), rows: rows,
      into: memory.outputs[layer].view.rows(rows))
  }

  /// Turns the gradients of what was passed on, of some rows of a layer, into those of its activations.
  func dropGradients(layer: Int, rows: Range<Int>) {
    let gradients = memory.deltas[layer].view.rows(rows)
    memory.dropped[layer]?.pass(gradients.reading, rows: rows, into: gradients)
  }
}

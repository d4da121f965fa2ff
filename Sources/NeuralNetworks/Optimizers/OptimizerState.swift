package import LinearAlgebra

/// What an optimizer keeps of the steps so far: how many there were, and for every parameter its slots.
package final class OptimizerState<Scalar: MatrixScalar> {
  /// The steps taken.
  package internal(set) var steps = 0
  /// The names of the slots.
  package let slotNames: [String]
  /// For each layer and kind of parameter the slots, one below the other; nil where the layer has no such parameters.
  let stacks: [[ScratchMatrix<Scalar>?]]

  /// Creates a state before the first step: all slots are zero.
  ///
  /// - Parameters:
  ///   - slotNames: The names of the slots.
  ///   - network: The shape of the parameters.
  init(slotNames: [String], for network: Network<Scalar>) {
    self.slotNames = slotNames
    stacks = network.layers.map { layer in
      ParameterKind.allCases.map { kind in
        layer.parameters(kind).map {
          ScratchMatrix(rows: slotNames.count * $0.rows, columns: $0.columns)
        }
      }
    }
  }

  /// The slots of some rows of the parameters of a kind; nil if the layer has none.
  func slots(_ kind: ParameterKind, ofLayer layer: Int, rows: Range<Int>) -> OptimizerSlots<Scalar>?
  {
    stacks[layer][kind.index].map {
      OptimizerSlots(
        stack: $0.view, height: slotNames.isEmpty ? 0 : $0.view.rows / slotNames.count, rows: rows)
    }
  }
}

/// The slots of some parameters.
package struct OptimizerSlots<Scalar: MatrixScalar>: Sendable {
  let stack: MutableMatrixView<Scalar>
  /// The rows of one slot.
  let height: Int
  let rows: Range<Int>

  /// A slot, in the shape of the parameters.
  subscript(slot: Int) -> MutableMatrixView<Scalar> {
    stack.rows(slot * height + rows.lowerBound..<slot * height + rows.upperBound)
  }
}

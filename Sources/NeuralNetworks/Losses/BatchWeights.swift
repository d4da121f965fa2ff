import LinearAlgebra

/// How much each example of a batch counts: its loss and its δ are multiplied by a weight, and a mean divides by the sum of the
/// weights, so that weights which are all the same change nothing.
///
/// With the weight of its class for each example, this is what PyTorch's `CrossEntropyLoss(weight=)` does.
package struct BatchWeights: Sendable {
  /// *1 × capacity*.
  private let values: ScratchMatrix<Double>
  /// The sum of the batch's weights.
  package private(set) var sum = 0.0

  /// Makes room for batches of up to `capacity` examples.
  package init(capacity: Int) {
    values = ScratchMatrix(rows: 1, columns: capacity)
  }

  /// Takes the weights of a batch, row by row.
  ///
  /// - Precondition: There is room.
  package mutating func set(_ weights: some Sequence<Double>) {
    sum = 0
    for (row, weight) in weights.enumerated() {
      values.view.elements[row] = weight
      sum += weight
    }
  }

  /// The weight of an example.
  subscript(row: Int) -> Double { values.view.elements[row] }
}

extension Objective {
  /// The cost of a batch, without a penalty.
  ///
  /// - Parameters:
  ///   - lossSum: The sum of the losses, each times its weight if there are weights.
  ///   - batchSize: The number of examples, n.
  ///   - outputs: The number of outputs of each, t.
  ///   - weights: How much each example counts; all the same if not given.
  package func batchCost(
    lossSum: Double, batchSize: Int, outputs: Int, weights: BatchWeights? = nil
  ) -> Double {
    lossSum
      * (costReduction ?? reduction).scale(
        weight: weights?.sum ?? Double(batchSize), outputs: outputs)
  }
}

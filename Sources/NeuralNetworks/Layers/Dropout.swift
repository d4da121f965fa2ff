import LinearAlgebra

/// Dropout (Srivastava et al. 2014): in training, each value that is passed on to the next layer is left out with a chance of
/// p, anew for every example and step, so that no unit can rely on others.
///
/// A′ = M ⊙ A / (1 − p), with an M of ones and zeros, of which a zero has the chance p
///
/// The division keeps the mean of A′ at A, so that nothing is left to do after training: the paper multiplies the weights by
/// 1 − p then. On the way back, ∂J/∂A = M ⊙ ∂J/∂A′ / (1 − p). Both inputs and the activations of hidden layers can be dropped;
/// an input that is dropped is 0, whatever the preprocessing makes of the background.
///
/// M is drawn by address, from the seed, the layer, the step, the row in the batch and the unit: a training that goes on in the
/// middle draws what it would have drawn, and the number of threads changes nothing.
package struct Dropout: Sendable {
  /// p of the inputs, then of each layer's activations.
  let rates: [Double?]
  let seed: UInt32

  /// What a network in training drops; nil if that is nothing.
  ///
  /// - Parameters:
  ///   - architecture: The rates.
  ///   - seed: The seed of the training.
  package init?(_ architecture: NetworkArchitecture, seed: UInt32) {
    rates = [architecture.inputDropout] + architecture.layers.map(\.dropout)
    self.seed = seed
    if rates.allSatisfy({ $0 == nil }) { return nil }
  }
}

/// The values that are dropped between two layers, in memory for batches of up to some number of rows.
struct DroppedValues<Scalar: MatrixScalar>: Sendable {
  /// Which values of a batch are kept.
  let kept: KeptElements
  /// 1 / (1 − p).
  let scale: Scalar
  private let rate: Double
  private let seed, purpose: UInt32

  /// The letters “drop”, to which the number of the layer is added.
  private static var purpose: UInt32 { 0x6472_6F70 }

  /// - Parameters:
  ///   - dropout: What is dropped.
  ///   - position: 0 for the inputs, 1 for the activations of the first layer, and so on.
  ///   - capacity: The rows of the largest batch.
  ///   - columns: The number of inputs or units.
  /// - Returns: nil if nothing is dropped there.
  init?(_ dropout: Dropout?, at position: Int, capacity: Int, columns: Int) {
    guard let dropout, let rate = dropout.rates[position] else { return nil }
    kept = KeptElements(rows: capacity, columns: columns)
    scale = Scalar(1 / (1 - rate))
    self.rate = rate
    seed = dropout.seed
    purpose = Self.purpose &+ UInt32(truncatingIfNeeded: position)
  }

  /// Decides which values of some rows are kept in a step.
  func draw(rows: Range<Int>, step: Int) {
    kept.draw(
      rows: rows, rate: rate,
      from: KeptElements.Source(
        seed: seed, purpose: purpose, time: UInt64(truncatingIfNeeded: step)))
  }

  /// Writes what is left of some rows: M ⊙ A / (1 − p).
  func pass(_ values: MatrixView<Scalar>, rows: Range<Int>, into result: MutableMatrixView<Scalar>)
  {
    result.becomeKept(of: values, kept, rows: rows, scale: scale)
  }
}

package import NeuralNetworks
package import NumPyCompatibility

/// All that a training has come to: with its configuration and its data, what it needs to go on as if it had never been
/// stopped.
package struct TrainerState: Equatable, Sendable {
  /// The part that is told in words and single numbers.
  package var values: Values
  /// The part that is matrices: the parameters, and what is kept for each of them.
  package var tensors: [Tensor]

  /// The part of a state that is told in words and single numbers.
  package struct Values: Codable, Equatable, Sendable {
    /// How far training has come.
    package var progress: TrainingProgress
    /// The generator as it was when the current epoch began: the epoch's order is drawn from it again.
    package var random: RandomState
    /// The time that training took in all complete epochs, in seconds.
    package var trainSeconds: Double
    /// The time that training has taken in the current epoch, in seconds.
    package var epochSeconds: Double
    /// The steps that the optimizer has counted.
    package var optimizerSteps: Int
    /// The measurements after the epochs so far.
    package var history: [EpochRecord]
    /// What the costs so far mean for the learning rate.
    package var plateau: PlateauState
    /// The best epoch so far, counted from 1, if its network is kept.
    package var bestEpoch: Int?
  }
}

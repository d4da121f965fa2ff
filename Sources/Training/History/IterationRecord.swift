/// What is known after one step, counted through all epochs.
public struct IterationRecord: Sendable, Equatable {
  /// The step, counted from 0.
  public let iteration: Int
  /// The steps of the whole training.
  public let iterations: Int
  /// J of the mini-batch before the update, penalty included.
  public let loss: Double
  /// The fraction of validation examples classified correctly after the update.
  public let validAccuracy: Double
}

/// What came out of training.
public struct TrainingSummary: Sendable, Equatable {
  /// The measurements after each complete epoch that was to be measured.
  public var epochs: [EpochRecord] = []
  /// Whether training was cancelled before its last epoch was complete.
  public var wasInterrupted = false
  /// The seconds spent in steps in all complete epochs, without measuring.
  public var trainSeconds = 0.0
  /// The epoch whose network was handed out rather than the last one's, if early stopping chose it; counted from 1.
  public var bestEpoch: Int?
  /// The number of weights and biases.
  public var parameters: Int
}

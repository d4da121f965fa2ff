/// What came out of training.
public struct TrainingSummary: Sendable, Equatable {
  /// The measurements after each complete epoch that was to be measured.
  public var epochs: [EpochRecord]
  /// Whether training was cancelled before its last epoch was complete.
  public var wasInterrupted: Bool
  /// The seconds spent in steps in all complete epochs, without measuring.
  public var trainSeconds: Double
  /// The epoch whose network was handed out rather than the last one's, if early stopping chose it; counted from 1.
  public var bestEpoch: Int?
  /// The number of weights and biases.
  public var parameters: Int

  /// Creates a summary; with the number of parameters alone, that of a training that has not begun.
  public init(
    epochs: [EpochRecord] = [], wasInterrupted: Bool = false, trainSeconds: Double = 0,
    bestEpoch: Int? = nil, parameters: Int
  ) {
    self.epochs = epochs
    self.wasInterrupted = wasInterrupted
    self.trainSeconds = trainSeconds
    self.bestEpoch = bestEpoch
    self.parameters = parameters
  }
}

/// How far training has come.
public struct TrainingProgress: Codable, Sendable, Hashable {
  /// The epochs completed.
  public var epoch: Int
  /// The steps taken in the current epoch.
  public var step: Int

  /// Creates a position; the beginning without arguments.
  public init(epoch: Int = 0, step: Int = 0) {
    self.epoch = epoch
    self.step = step
  }
}

/// How far training has come.
public struct TrainingProgress: Codable, Sendable, Equatable {
  /// The epochs completed.
  public var epoch = 0
  /// The steps taken in the current epoch.
  public var step = 0
}

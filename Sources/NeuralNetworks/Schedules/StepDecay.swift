/// A rate that is multiplied by a factor every few epochs: η = initial · factor^⌊e / every⌋ in epoch e, counted from 0
/// (as He et al. 2016, section 3.4, divide theirs by 10; PyTorch's `StepLR`).
public struct StepDecay: Codable, Sendable, Equatable {
  /// η in the first epochs.
  public var initial: Double
  /// The epochs of a step of the stairs, at least 1.
  public var every: Int
  /// What η is multiplied by.
  public var factor: Double

  enum CodingKeys: CodingKey { case initial, every, factor }

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - initial: η in the first epochs.
  ///   - every: The epochs of a step of the stairs, at least 1.
  ///   - factor: What η is multiplied by.
  public init(initial: Double, every: Int, factor: Double = 0.1) {
    self.initial = initial
    self.every = every
    self.factor = factor
  }

  /// Reads a schedule; without a factor it has the usual one.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      initial: try values.decode(Double.self, forKey: .initial),
      every: try values.decode(Int.self, forKey: .every))
    factor = try values.decodeIfPresent(Double.self, forKey: .factor) ?? factor
  }

  func rate(at position: SchedulePosition) -> Double {
    LearningRateSchedule.decayed(initial, by: factor, times: position.epoch / max(every, 1))
  }
}

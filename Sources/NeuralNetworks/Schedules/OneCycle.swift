/// A rate that rises to a maximum and falls far below its beginning (Smith and Topin 2018), both along half cosine waves, as
/// PyTorch's `OneCycleLR` does without changing momentum:
///
/// from maximum / startDivisor up to maximum in the first `rise` of the steps, then down to
/// maximum / (startDivisor · endDivisor)
public struct OneCycle: Codable, Sendable, Equatable {
  /// The highest η.
  public var maximum: Double
  /// The share of the steps in which η rises: above 0 and below 1.
  public var rise: Double
  /// The maximum over η of the first step.
  public var startDivisor: Double
  /// η of the first step over that of the last.
  public var endDivisor: Double

  enum CodingKeys: CodingKey { case maximum, rise, startDivisor, endDivisor }

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - maximum: The highest η.
  ///   - rise: The share of the steps in which η rises: above 0 and below 1.
  ///   - startDivisor: The maximum over η of the first step.
  ///   - endDivisor: η of the first step over that of the last.
  public init(
    maximum: Double, rise: Double = 0.3, startDivisor: Double = 25, endDivisor: Double = 1e4
  ) {
    self.maximum = maximum
    self.rise = rise
    self.startDivisor = startDivisor
    self.endDivisor = endDivisor
  }

  /// Reads a schedule; all but the maximum have usual values.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(maximum: try values.decode(Double.self, forKey: .maximum))
    rise = try values.decodeIfPresent(Double.self, forKey: .rise) ?? rise
    startDivisor = try values.decodeIfPresent(Double.self, forKey: .startDivisor) ?? startDivisor
    endDivisor = try values.decodeIfPresent(Double.self, forKey: .endDivisor) ?? endDivisor
  }

  func rate(at position: SchedulePosition) -> Double {
    let last = Double(position.totalSteps - 1)
    let top = rise * Double(position.totalSteps) - 1
    let step = min(Double(position.stepsTaken), last)
    let start = maximum / startDivisor
    if step < top { return CosineDecay.between(start, maximum, share: step / top) }
    return CosineDecay.between(
      maximum, start / endDivisor, share: last > top ? (step - top) / (last - top) : 0)
  }
}

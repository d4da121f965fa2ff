/// A rate that rises in equal steps before another schedule begins (Goyal et al. 2017, section 2.2).
///
/// In step t of a warm-up of w steps, counted from 0, η is (t + 1) / w of the rate that the other schedule begins with. That
/// schedule goes through the steps that are left, as if training began with them.
public struct WarmUp: Codable, Sendable, Equatable {
  /// How long η rises.
  public var length: ScheduleLength
  /// What comes then.
  public var then: LearningRateSchedule

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - length: How long η rises.
  ///   - then: What comes then.
  public init(_ length: ScheduleLength, then: LearningRateSchedule) {
    self.length = length
    self.then = then
  }

  func rate(at position: SchedulePosition, plateau: PlateauState) -> Double {
    let count = length.steps(of: position)
    let rate = then.rate(at: position.dropping(count), plateau: plateau)
    let taken = position.stepsTaken
    return taken < count ? rate * (Double(taken + 1) / Double(count)) : rate
  }
}

/// A part of a training. As JSON `{ "steps": 500 }`, `{ "epochs": 1.5 }` or `{ "share": 0.05 }`.
public enum ScheduleLength: Sendable, Equatable {
  /// A number of steps.
  case steps(Int)
  /// A number of epochs, which may be broken.
  case epochs(Double)
  /// A share of all steps: at least 0, at most 1.
  case share(Double)

  /// The number of steps, at most those of the whole training.
  package func steps(of position: SchedulePosition) -> Int {
    let total = Double(position.totalSteps)
    let count =
      switch self {
      case .steps(let count): Double(count)
      case .epochs(let epochs): epochs * Double(position.stepsPerEpoch)
      case .share(let share): share * total
      }
    return Int(exactly: max(min(count.rounded(), total), 0)) ?? 0
  }
}

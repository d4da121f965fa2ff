/// The learning rate η as training goes on.
public enum LearningRateSchedule: Codable, Sendable, Equatable {
  /// The same rate throughout.
  case constant(rate: Double)
  /// A rate that is multiplied by `decay` after each epoch.
  case exponential(initial: Double, decay: Double)

  /// η in an epoch, counted from 0.
  public func rate(epoch: Int) -> Double {
    switch self {
    case .constant(let rate): rate
    case .exponential(let initial, let decay):
      (0..<max(epoch, 0)).reduce(initial) { rate, _ in rate * decay }
    }
  }
}

/// The learning rate η as training goes on.
public enum LearningRateSchedule: Codable, Sendable, Equatable {
  /// The same rate η throughout, as in all documents but 001.
  case constant(rate: Double)
  /// A rate that is multiplied by `decay` after each epoch: η = initial · decayᵉ in epoch e, counted from 0.
  case exponential(initial: Double, decay: Double)
  /// A rate that is multiplied by `decay` after the first step of each epoch, as in `train` of document 001, which counts
  /// its first step as the end of an epoch: η = initial · decayᵉ in the first step of epoch e, initial · decayᵉ⁺¹ in the
  /// others.
  case exponentialFromFirstStep(initial: Double, decay: Double)

  /// η in a step of an epoch.
  ///
  /// - Parameters:
  ///   - epoch: The epoch, counted from 0.
  ///   - step: The step in this epoch, counted from 0.
  public func rate(epoch: Int, step: Int = 0) -> Double {
    switch self {
    case .constant(let rate): rate
    case .exponential(let initial, let decay): Self.decayed(initial, by: decay, times: epoch)
    case .exponentialFromFirstStep(let initial, let decay):
      Self.decayed(initial, by: decay, times: step > 0 ? epoch + 1 : epoch)
    }
  }

  /// Multiplied again and again, as the documents do it: a power can differ in its last bit.
  private static func decayed(_ initial: Double, by decay: Double, times: Int) -> Double {
    (0..<max(times, 0)).reduce(initial) { rate, _ in rate * decay }
  }
}

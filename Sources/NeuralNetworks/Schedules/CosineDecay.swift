import Foundation

/// A rate that follows half a cosine wave down (Loshchilov and Hutter 2017, equation 5, without restarts), step by step:
///
/// η = floor + ½ (initial − floor) (1 + cos(πt / T)) in step t of T, counted from 0
public struct CosineDecay: Codable, Sendable, Equatable {
  /// η in the first step.
  public var initial: Double
  /// What η comes down to.
  public var floor: Double

  enum CodingKeys: CodingKey { case initial, floor }

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - initial: η in the first step.
  ///   - floor: What η comes down to.
  public init(initial: Double, floor: Double = 0) {
    self.initial = initial
    self.floor = floor
  }

  /// Reads a schedule; without a floor it goes down to zero.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(initial: try values.decode(Double.self, forKey: .initial))
    floor = try values.decodeIfPresent(Double.self, forKey: .floor) ?? floor
  }

  func rate(at position: SchedulePosition) -> Double {
    let share = min(Double(position.stepsTaken) / Double(position.totalSteps), 1)
    return Self.between(initial, floor, share: share)
  }

  /// What is reached after a share of the half wave from one rate to another.
  static func between(_ start: Double, _ end: Double, share: Double) -> Double {
    end + (start - end) / 2 * (1 + cos(.pi * share))
  }
}

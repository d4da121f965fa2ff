/// The time since it was made, by a clock that is never set back.
public struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  /// Starts at zero.
  public init() {}

  /// The seconds that have passed.
  public func seconds() -> Double { start.duration(to: .now) / .seconds(1) }
}

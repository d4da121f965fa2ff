import NumPyCompatibility

/// The epoch that goes on.
struct CurrentEpoch {
  /// The generator before the order of the examples was drawn.
  let random: RandomState
  /// The steps taken, all of which are passed over when the epoch is entered again.
  var stepsTaken = 0
  /// The training time in seconds before the epoch was entered again.
  var earlierSeconds = 0.0
  /// When the epoch was entered, on the trainer's clock; nil before.
  var start: Double?

  /// The training time until `now`, in seconds.
  func seconds(at now: Double) -> Double {
    earlierSeconds + (start.map { now - $0 } ?? 0)
  }

  /// Takes note that the epoch is left before its end.
  mutating func leave(at now: Double) {
    earlierSeconds = seconds(at: now)
    start = nil
  }
}

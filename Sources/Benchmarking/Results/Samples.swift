/// The durations of the repetitions of one piece of work.
package struct Samples: Sendable, Equatable {
  /// In seconds, in the order in which they were taken; at least one.
  package let seconds: [Double]
  private let sorted: [Double]

  /// Takes durations, or returns nil if there are none or one is not a finite number.
  package init?(_ seconds: [Double]) {
    guard !seconds.isEmpty, seconds.allSatisfy(\.isFinite) else { return nil }
    self.seconds = seconds
    sorted = seconds.sorted()
  }

  /// The shortest.
  package var fastest: Double { sorted[0] }
  /// The longest.
  package var slowest: Double { sorted[sorted.count - 1] }
  /// The middle one, or the mean of the two in the middle.
  package var median: Double { quantile(0.5) }
  /// The range of the middle half, from the first quartile to the third.
  package var middleHalf: ClosedRange<Double> { quantile(0.25)...quantile(0.75) }

  /// The value below which a share of the samples lies, interpolated linearly between neighbours.
  ///
  /// This is the definition of `numpy.quantile`, number 7 of Hyndman and Fan (1996).
  ///
  /// - Precondition: `share` is in 0...1.
  package func quantile(_ share: Double) -> Double {
    precondition((0...1).contains(share), "A share is between 0 and 1, not \(share).")
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    // Written so that equal neighbours give their own value, not one beside it.
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
  }
}

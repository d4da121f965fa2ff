import Evaluation
import Foundation

/// How close a published figure must be to the figures of several seeds.
public enum Closeness: Sendable, Equatable {
  /// So many standard deviations of a single run, at most, from the mean.
  case standardDeviations(Double)
  /// At most so far from the mean.
  case difference(Double)
}

extension Comparison {
  /// Compares a published figure, whose seed is not known, with those of several seeds.
  ///
  /// - Parameters:
  ///   - subject: What is compared.
  ///   - published: The published figure.
  ///   - values: The figure of each seed; a spread needs two at least.
  ///   - seeds: How many seeds decide; with fewer there is too little to tell by.
  ///   - closeness: How close the published figure must be to their mean.
  ///   - decimals: How many decimals are shown.
  public init(
    _ subject: String, published: Double, values: [Double], decidedBy seeds: Int = 2,
    within closeness: Closeness, decimals: Int = 4
  ) {
    func text(_ number: Double) -> String { String(format: "%.\(decimals)f", number) }
    func short(_ number: Double) -> String { String(format: "%g", number) }
    let spread = Spread(values)
    let deviation = spread.standardDeviation
    let distance = abs(published - spread.mean)
    let criterion: String
    let holds: Bool
    switch closeness {
    case .standardDeviations(let count):
      criterion = "within \(short(count)) standard deviations of the mean"
      holds = deviation.map { distance <= count * $0 } ?? false
    case .difference(let most):
      criterion = "within \(short(most)) of the mean"
      holds = distance <= most
    }
    let isDecided = values.count >= seeds
    self.init(
      subject, published: text(published),
      found: """
        \(text(spread.mean)) ± \(deviation.map(text) ?? "?") (\(spread.count) \
        \(spread.count == 1 ? "seed" : "seeds"))
        """,
      criterion: isDecided ? criterion : "too few seeds to tell (\(criterion))",
      isReproduced: holds,
      isDecided: isDecided,
      detail: deviation == nil ? "A spread needs two seeds or more." : nil)
  }
}

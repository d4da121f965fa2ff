/// The range that a true rate lies in, judged by what was counted: Wilson's score interval.
///
/// With *k* successes in *n* trials and the standard score *z*, the interval is
/// `(k + z²/2 ± z·√(k·(n − k)/n + z²/4)) / (n + z²)`. Unlike `p ± z·√(p·(1 − p)/n)` it stays between 0
/// and 1, and tells something where every trial succeeded.
///
/// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
/// Journal of the American Statistical Association 22 (1927).
public struct WilsonInterval: Sendable, Equatable {
  /// The lower end, from 0 to 1.
  public let lower: Double
  /// The upper end, from 0 to 1.
  public let upper: Double

  /// The standard score that 95% of a normal distribution lies within: Φ⁻¹(0.975).
  public static let standardScoreOf95Percent = 1.959963984540054

  /// Computes the interval; without trials, nothing is known and it reaches from 0 to 1.
  ///
  /// - Parameters:
  ///   - successes: How often it went well.
  ///   - trials: How often it was tried.
  ///   - standardScore: *z*, the larger, the surer and the wider.
  /// - Precondition: `successes` is in `0...trials`, and `standardScore` is positive.
  public init(
    successes: Int, trials: Int, standardScore: Double = standardScoreOf95Percent
  ) {
    precondition((0...max(trials, 0)).contains(successes), "\(successes) successes of \(trials)")
    precondition(standardScore > 0, "a standard score of \(standardScore)")
    guard trials > 0 else {
      lower = 0
      upper = 1
      return
    }
    let (k, n) = (Double(successes), Double(trials))
    let square = standardScore * standardScore
    let spread = standardScore * (k * (n - k) / n + square / 4).squareRoot()
    // Without failures (or successes) an end is exactly 1 (or 0), which rounding would miss.
    lower = successes == 0 ? 0 : (k + square / 2 - spread) / (n + square)
    upper = successes == trials ? 1 : (k + square / 2 + spread) / (n + square)
  }
}

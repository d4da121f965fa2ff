/// How the results of several runs are spread: their mean and their standard deviation.
///
/// Documents 001 and 004 set no seed, so each of their figures is one draw from such a spread.
public struct Spread: Sendable, Equatable {
  /// The number of results.
  public let count: Int
  /// Their arithmetic mean 1/count Σ xᵢ; not a number where there are none.
  public let mean: Double
  /// The sample standard deviation √(Σ (xᵢ − mean)² / (count − 1)), for two results or more.
  public let standardDeviation: Double?

  /// Summarises results.
  ///
  /// - Parameter values: One number from each run.
  public init(_ values: some Collection<Double>) {
    count = values.count
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardDeviation = count > 1 ? (squares / Double(count - 1)).squareRoot() : nil
  }
}

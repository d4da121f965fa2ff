#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension RandomState {
  /// A number from the uniform distribution over [`low`, `high`) (`uniform`).
  ///
  /// With `low` above `high` the numbers lie in (`high`, `low`], as in NumPy.
  ///
  /// - Throws: ``RandomStateError/notFinite(low:high:)``
  public mutating func uniform(low: Double, high: Double) throws(RandomStateError) -> Double {
    let range = try Self.finiteRange(low: low, high: high)
    return low + range * uniform()
  }

  /// `count` numbers from the uniform distribution over [`low`, `high`), in the order drawn
  /// (`uniform(low, high, size)`).
  ///
  /// - Precondition: `count` is zero or more.
  /// - Throws: ``RandomStateError/notFinite(low:high:)``
  public mutating func uniforms(
    count: Int, low: Double = 0, high: Double = 1
  ) throws(RandomStateError) -> [Double] {
    let range = try Self.finiteRange(low: low, high: high)
    return draws(count: count) { low + range * $0.uniform() }
  }

  /// A number from the normal distribution with mean 0 and standard deviation 1
  /// (`standard_normal`).
  ///
  /// The polar method makes two at a time; the second one is kept for the next call. From u and v, uniform in [−1, 1) and
  /// drawn again unless 0 < s = u² + v² < 1, it makes v √(−2 ln s / s), and then u √(−2 ln s / s).
  ///
  /// Source: G. Marsaglia and T. A. Bray, "A convenient method for generating normal variables",
  /// SIAM Review 6 (1964).
  public mutating func standardNormal() -> Double {
    if let cached = cachedGaussian {
      cachedGaussian = nil
      return cached
    }
    while true {
      let first = 2 * uniform() - 1
      let second = 2 * uniform() - 1
      let squaredRadius = first * first + second * second
      if squaredRadius >= 1 || squaredRadius == 0 { continue }
      let factor = (-2 * log(squaredRadius) / squaredRadius).squareRoot()
      cachedGaussian = factor * first
      return factor * second
    }
  }

  /// A number from the normal distribution (`normal`).
  ///
  /// - Throws: ``RandomStateError/invalidStandardDeviation(_:)``
  public mutating func normal(
    mean: Double, standardDeviation: Double
  ) throws(RandomStateError) -> Double {
    try Self.check(standardDeviation: standardDeviation)
    return mean + standardDeviation * standardNormal()
  }

  /// `count` numbers from the normal distribution, in the order drawn
  /// (`normal(mean, standardDeviation, size)`).
  ///
  /// In the documents: the weights of the notebooks of chapters 11 and 12, `normal(loc=0.0, scale=0.1, size=…)`, and with
  /// `std * np.random.randn(…)` those of document 001.
  ///
  /// - Precondition: `count` is zero or more.
  /// - Throws: ``RandomStateError/invalidStandardDeviation(_:)``
  public mutating func normals(
    count: Int, mean: Double = 0, standardDeviation: Double = 1
  ) throws(RandomStateError) -> [Double] {
    try Self.check(standardDeviation: standardDeviation)
    return draws(count: count) { mean + standardDeviation * $0.standardNormal() }
  }

  /// An array of `count` values, each made by `draw`.
  mutating func draws<Value>(count: Int, draw: (inout RandomState) -> Value) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(draw(&self)) }
    return values
  }

  private static func finiteRange(
    low: Double, high: Double
  ) throws(RandomStateError) -> Double {
    let range = high - low
    guard range.isFinite else { throw .notFinite(low: low, high: high) }
    return range
  }

  private static func check(standardDeviation: Double) throws(RandomStateError) {
    guard standardDeviation >= 0 else {
      throw .invalidStandardDeviation(standardDeviation)
    }
  }
}

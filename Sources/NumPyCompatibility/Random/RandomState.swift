/// A generator of random numbers whose every draw equals that of NumPy's legacy
/// `np.random.RandomState`.
///
/// A program that seeds NumPy and this generator with the same number, and draws the same things
/// in the same order, sees the same values bit by bit. It is a value: a copy continues on its own,
/// and equal generators give equal sequences. There is no global generator; whoever needs chance
/// takes an `inout RandomState`.
///
/// Normal numbers use the C library's logarithm, as NumPy's do; a machine with another C library
/// can differ in their last bit.
public struct RandomState: Sendable, Equatable {
  var engine: MersenneTwister
  /// The second value of a pair of normal numbers, kept for the next call.
  var cachedGaussian: Double?

  /// Seeds with one number, as `np.random.RandomState(seed)` does with an integer.
  ///
  /// NumPy accepts 0...2^32 − 1 as well.
  public init(seed: UInt32) {
    engine = MersenneTwister(seed: seed)
  }

  /// Seeds with a list of numbers, as `np.random.RandomState([…])` does.
  ///
  /// - Throws: ``RandomStateError/noSeeds`` when the list is empty.
  public init(seeds: [UInt32]) throws(RandomStateError) {
    guard !seeds.isEmpty else { throw .noSeeds }
    engine = MersenneTwister(seeds: seeds)
  }

  /// A double in [0, 1) with 53 random bits (`random_sample`).
  public mutating func uniform() -> Double {
    let upper = UInt64(engine.next() >> 5)
    let lower = UInt64(engine.next() >> 6)
    return Double(upper << 26 | lower) * 0x1p-53
  }
}

/// A generator that shuffles and does not draw weights, as NumPy's global one in Raschka's chapter 11.
public struct ShufflingGenerator: Codable, Sendable, Equatable {
  /// The seed, set when training begins.
  public var seed: UInt32
  /// Whether an order is also drawn for measuring, after each epoch for the training set and then for the validation set.
  ///
  /// It does not change what is measured, but the numbers are taken from the generator, and so it decides which orders
  /// training goes through.
  public var includesMeasuring: Bool

  /// Creates the description of a generator.
  public init(seed: UInt32, includesMeasuring: Bool = false) {
    self.seed = seed
    self.includesMeasuring = includesMeasuring
  }
}

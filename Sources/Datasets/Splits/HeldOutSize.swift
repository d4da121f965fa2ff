/// How many examples to hold out from training.
public enum HeldOutSize: Sendable, Equatable {
  /// This number of examples.
  case count(Int)
  /// This part of all examples, a number between 0 and 1; an incomplete example counts as one.
  case fraction(Double)

  /// The number of examples, at least one and less than `exampleCount`.
  ///
  /// A fraction f of n examples is rounded up, ⌈f n⌉, as scikit-learn does with `test_size`.
  ///
  /// - Parameter exampleCount: n.
  /// - Throws: ``SplitError/invalidCount(_:exampleCount:)`` or
  ///   ``SplitError/invalidFraction(_:exampleCount:)``
  public func count(of exampleCount: Int) throws(SplitError) -> Int {
    switch self {
    case .count(let count):
      guard count > 0, count < exampleCount else {
        throw .invalidCount(count, exampleCount: exampleCount)
      }
      return count
    case .fraction(let fraction):
      guard fraction > 0, fraction < 1 else {
        throw .invalidFraction(fraction, exampleCount: exampleCount)
      }
      // The product is finite and smaller than the number of examples: it fits.
      let product = fraction * Double(exampleCount)
      let floor = Int(product)
      let count = Double(floor) < product ? floor + 1 : floor
      guard count > 0, count < exampleCount else {
        throw .invalidFraction(fraction, exampleCount: exampleCount)
      }
      return count
    }
  }
}

extension HeldOutSize: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A number of examples.
  public init(integerLiteral value: Int) { self = .count(value) }
  /// A part of all examples.
  public init(floatLiteral value: Double) { self = .fraction(value) }
}

extension HeldOutSize: Codable {
  private enum CodingKeys: String, CodingKey {
    case count, fraction
  }

  /// Reads `{"count": 5000}` or `{"fraction": 0.1}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let count = try container.decodeIfPresent(Int.self, forKey: .count)
    let fraction = try container.decodeIfPresent(Double.self, forKey: .fraction)
    switch (count, fraction) {
    case (let count?, nil): self = .count(count)
    case (nil, let fraction?): self = .fraction(fraction)
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "The size of the held-out part needs either 'count' or 'fraction'."))
    }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .count(let count): try container.encode(count, forKey: .count)
    case .fraction(let fraction): try container.encode(fraction, forKey: .fraction)
    }
  }
}

/// A part of a set as it is typed: a number of examples (`5000`) or a share of them (`0.1`).
///
/// Zero of either kind is allowed, for "none"; what a share comes to is for the split to say.
package enum CountOrFraction: Sendable, Hashable {
  /// So many examples.
  case count(Int)
  /// A share between 0 and 1.
  case fraction(Double)
}

extension CountOrFraction: ExpressibleByArgument {
  package init?(argument: String) {
    if let count = Int(argument: argument) {
      guard count >= 0 else { return nil }
      self = .count(count)
    } else {
      guard let fraction = Double(argument: argument), (0...1).contains(fraction) else {
        return nil
      }
      self = .fraction(fraction)
    }
  }

  package static var argumentExpectation: String {
    "a count such as 5000, or a share between 0 and 1 such as 0.1"
  }

  package static var argumentForms: Set<ValueForm> { [.number] }

  package var argumentText: String {
    switch self {
    case .count(let count): count.argumentText
    // A share keeps its decimal point: "1" would be a count.
    case .fraction(let fraction): String(describing: fraction)
    }
  }
}

/// A request that ``RandomState`` cannot fulfil.
public enum RandomStateError: Error, Equatable, Sendable {
  /// The list of seeds is empty.
  case noSeeds
  /// A saved state is damaged; the text says which part and why.
  case invalidState(String)
  /// The range of integers from `low` up to, not including, `high` holds none.
  case emptyRange(low: Int, high: Int)
  /// The distance between the bounds of a uniform distribution is not a finite number.
  case notFinite(low: Double, high: Double)
  /// The standard deviation is negative or not a number.
  case invalidStandardDeviation(Double)
  /// More than `population` things, or a negative number of them, are to be chosen.
  case invalidChoice(count: Int, population: Int)
  /// The list of probabilities does not have one entry for each member of the population.
  case probabilityCount(expected: Int, found: Int)
  /// The probability at `index` is negative or not a finite number.
  case invalidProbability(index: Int, value: Double)
  /// The probabilities add up to something else than 1.
  case probabilitySum(Double)
  /// Fewer members have a probability above zero than are to be chosen.
  case tooFewPossible(count: Int, possible: Int)
}

extension RandomStateError: CustomStringConvertible {
  /// What was wrong, what was found, and what to do.
  public var description: String {
    switch self {
    case .noSeeds:
      "The list of seeds is empty: give at least one number."
    case .invalidState(let reason):
      "This is not a saved state of a random generator: \(reason). Save it again, or start from "
        + "a seed."
    case .emptyRange(let low, let high):
      "There is no integer from \(low) up to, not including, \(high): make the upper bound larger "
        + "than the lower one."
    case .notFinite(let low, let high):
      "Uniform numbers between \(low) and \(high) cannot be drawn, because the distance between "
        + "the two is not a finite number: choose smaller bounds."
    case .invalidStandardDeviation(let value):
      "The standard deviation is \(value): it must be zero or more."
    case .invalidChoice(let count, let population):
      "Choosing \(count) out of \(population) is not possible: the number chosen must be zero or "
        + "more, the population must not be empty, and without replacement no more can be chosen "
        + "than there are."
    case .probabilityCount(let expected, let found):
      "There are \(found) probabilities for a population of \(expected): give one for each member."
    case .invalidProbability(let index, let value):
      "The probability at index \(index) is \(value): each must be a finite number that is zero or more."
    case .probabilitySum(let sum):
      "The probabilities add up to \(sum), not to 1: divide each by their sum."
    case .tooFewPossible(let count, let possible):
      "Choosing \(count) different members is not possible, because the number of those with a "
        + "probability above zero is \(possible): choose fewer."
    }
  }
}

/// A wish for held-out examples that the labels cannot fulfil.
public enum SplitError: Error, Equatable, Sendable {
  /// The number of held-out examples is not in 1..<`exampleCount`.
  case invalidCount(Int, exampleCount: Int)
  /// The fraction of held-out examples is not between 0 and 1, or leaves nothing for training.
  case invalidFraction(Double, exampleCount: Int)
  /// These classes have one example only, which cannot be in both parts.
  case singleExample(classes: [UInt8])
  /// There are fewer held-out examples than classes.
  case tooFewHeldOut(count: Int, classCount: Int)
  /// There are fewer examples left for training than classes.
  case tooFewForTraining(count: Int, classCount: Int)
}

extension SplitError: CustomStringConvertible {
  /// What was wrong, what was found, and what to do.
  public var description: String {
    switch self {
    case .invalidCount(let count, let exampleCount):
      "Holding out \(count) of \(exampleCount) examples is not possible: hold out at least one and "
        + "leave at least one for training."
    case .invalidFraction(let fraction, let exampleCount):
      "Holding out the fraction \(fraction) of \(exampleCount) examples is not possible: choose a "
        + "number above 0 and below 1 that leaves at least one example for training."
    case .singleExample(let classes):
      "Each class needs two examples or more to have some in both parts, and these have one: "
        + classes.map { "\($0)" }.joined(separator: ", ") + ". Add examples, leave the class out, "
        + "or hold out the first or last examples instead."
    case .tooFewHeldOut(let count, let classCount):
      "Holding out \(count) examples cannot give one of each of \(classCount) classes: hold out at "
        + "least \(classCount)."
    case .tooFewForTraining(let count, let classCount):
      "The \(count) examples left for training cannot give one of each of \(classCount) classes: "
        + "hold out fewer."
    }
  }
}

public import LinearAlgebra

/// Why examples have no principal components.
public enum PrincipalComponentsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A variance takes two examples.
  case tooFewExamples(Int)
  /// There are only as many components as examples and as features.
  case tooMany(wanted: Int, examples: Int, features: Int)
  /// A feature is infinite or not a number.
  case notFinite(example: Int, feature: Int)
  /// The covariances cannot be decomposed.
  case noEigenvectors(EigendecompositionError)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooFewExamples(let count):
      "Principal components need 2 examples or more, and here there are \(count)."
    case .tooMany(let wanted, let examples, let features):
      """
      \(examples) examples of \(features) features have \(min(examples, features)) principal components at most, not \
      \(wanted).
      """
    case .notFinite(let example, let feature):
      """
      Principal components need finite numbers: feature \(feature) of example \(example) is none. Leave the example \
      out, or put another number there.
      """
    case .noEigenvectors(let error):
      "The covariances of the features have no eigenvectors. \(error)"
    }
  }
}

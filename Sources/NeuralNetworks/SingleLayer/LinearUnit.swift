import LinearAlgebra

/// The net input of a single unit: z = w₁x₁ + … + wₘxₘ + b.
///
/// Document 000 writes b as w₀, the weight of an input that is always 1 (“Notation”).
public struct LinearUnit: Sendable, Equatable {
  /// w, one for each feature.
  public internal(set) var weights: [Double]
  /// b.
  public internal(set) var bias: Double = 0

  /// Creates a unit whose weights and bias are zero.
  ///
  /// - Parameter features: The number of features of an example.
  /// - Precondition: `features` is not negative.
  public init(features: Int) { weights = Array(repeating: 0, count: features) }

  /// z of every example.
  ///
  /// - Parameter examples: Examples of as many features as this has weights.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public func netInputs(_ examples: TwoClassExamples) throws(NetworkError) -> [Double] {
    try check(examples)
    return (0..<examples.count).map { netInput(examples, $0) }
  }

  /// The fraction of examples whose z has the sign of their target; zero counts as positive.
  ///
  /// - Parameter examples: Examples of as many features as this has weights.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public func accuracy(on examples: TwoClassExamples) throws(NetworkError) -> Double {
    let correct = zip(try netInputs(examples), examples.targets).count { ($0 >= 0) == ($1 > 0) }
    return examples.count == 0 ? 0 : Double(correct) / Double(examples.count)
  }

  func check(_ examples: TwoClassExamples) throws(NetworkError) {
    guard examples.featureCount == weights.count else {
      throw .featuresDoNotFit(expected: weights.count, found: examples.featureCount)
    }
  }

  /// z of one example, whose features have been checked.
  func netInput(_ examples: TwoClassExamples, _ index: Int) -> Double {
    let features = examples.inputs.view.rows(index..<index + 1).elements
    var sum = bias
    for feature in weights.indices { sum += weights[feature] * features[feature] }
    return sum
  }

  /// w ← w + factor · x, b ← b + factor.
  mutating func add(_ factor: Double, times examples: TwoClassExamples, _ index: Int) {
    let features = examples.inputs.view.rows(index..<index + 1).elements
    for feature in weights.indices { weights[feature] += factor * features[feature] }
    bias += factor
  }
}

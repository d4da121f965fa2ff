/// Widrow and Hoff's adaptive linear neuron (1960): a linear unit that learns from z itself, not from the class that z
/// is turned into.
///
/// Its activation is φ(z) = z, its cost the sum of squared errors,
///
/// J(w) = ½ Σᵢ (y⁽ⁱ⁾ − φ(z⁽ⁱ⁾))²
///
/// and it goes down the gradient of that cost:
///
/// Δw = −η ∂J/∂w = η Σᵢ (y⁽ⁱ⁾ − φ(z⁽ⁱ⁾)) x⁽ⁱ⁾
///
/// (document 000, “Single Layer Neural Network Recap”). The sum is over all examples in batch gradient descent, over some
/// of them with mini-batches, and over a single one in stochastic gradient descent.
public struct Adaline: Sendable, Equatable {
  /// The unit.
  public private(set) var unit: LinearUnit

  /// Creates a neuron with weights of zero.
  ///
  /// - Parameter features: The number of features of an example.
  /// - Precondition: `features` is not negative.
  public init(features: Int) { unit = LinearUnit(features: features) }

  /// J(w) = ½ Σᵢ (y⁽ⁱ⁾ − z⁽ⁱ⁾)², the sum of squared errors with its factor ½.
  ///
  /// - Parameter examples: Examples of as many features as this has weights.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public func cost(of examples: TwoClassExamples) throws(NetworkError) -> Double {
    try zip(unit.netInputs(examples), examples.targets).reduce(0) { sum, example in
      let error = example.1 - example.0
      return sum + error * error / 2
    }
  }

  /// Takes one step down the gradient of some examples, with the errors of all computed before anything changes.
  ///
  /// - Parameters:
  ///   - examples: Examples of as many features as this has weights.
  ///   - batch: The positions of those to learn from.
  ///   - learningRate: η.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  /// - Precondition: The positions are in `0..<examples.count`.
  public mutating func learn(
    _ examples: TwoClassExamples, batch: some Collection<Int>, learningRate: Double
  ) throws(NetworkError) {
    try unit.check(examples)
    let errors = batch.map { examples.targets[$0] - unit.netInput(examples, $0) }
    for (index, error) in zip(batch, errors) {
      unit.add(learningRate * error, times: examples, index)
    }
  }
}

/// Rosenblatt's perceptron: a linear unit with a threshold, whose weights change after every example that it gets wrong.
///
/// The prediction is ŷ = 1 where z ≥ 0 and −1 elsewhere, and each example changes the weights by
///
/// Δw = η (y⁽ⁱ⁾ − ŷ⁽ⁱ⁾) x⁽ⁱ⁾
///
/// which is zero for an example that is classified correctly (document 000, “Single Layer Neural Network Recap”). If a
/// plane separates the classes, the perceptron finds one after finitely many errors (Novikoff 1962); if none does, it
/// never comes to rest. Starting from zero, η only scales the weights and decides nothing.
public struct Perceptron: Sendable, Equatable {
  /// The unit under the threshold.
  public private(set) var unit: LinearUnit

  /// Creates a perceptron with weights of zero.
  ///
  /// - Parameter features: The number of features of an example.
  /// - Precondition: `features` is not negative.
  public init(features: Int) { unit = LinearUnit(features: features) }

  /// Goes through all examples once, in their order, and learns from each.
  ///
  /// - Parameters:
  ///   - examples: Examples of as many features as this has weights.
  ///   - learningRate: η.
  /// - Returns: The number of errors, which is the number of updates.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public mutating func learn(
    _ examples: TwoClassExamples, learningRate: Double
  ) throws(NetworkError) -> Int {
    try unit.check(examples)
    var errors = 0
    for index in 0..<examples.count {
      let prediction: Double = unit.netInput(examples, index) >= 0 ? 1 : -1
      let difference = examples.targets[index] - prediction
      guard difference != 0 else { continue }
      unit.add(learningRate * difference, times: examples, index)
      errors += 1
    }
    return errors
  }

  /// Goes through all examples until an epoch has no errors, and at most `epochs` times.
  ///
  /// - Parameters:
  ///   - examples: Examples of as many features as this has weights.
  ///   - learningRate: η.
  ///   - epochs: The most epochs to go through.
  /// - Returns: The errors of each epoch; the last is 0 if the perceptron has converged.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  public mutating func fit(
    _ examples: TwoClassExamples, learningRate: Double, epochs: Int
  ) throws(NetworkError) -> [Int] {
    var errors: [Int] = []
    while errors.count < epochs, errors.last != 0 {
      errors.append(try learn(examples, learningRate: learningRate))
    }
    return errors
  }
}

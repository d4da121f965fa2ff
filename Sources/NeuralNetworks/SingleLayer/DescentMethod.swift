/// How many examples an update of the weights is computed from, and how far it goes: w ← w − η Σᵢ ∂Jᵢ/∂w over the examples
/// i of the update (document 000, “Min-batch Learning”).
public struct DescentMethod: Sendable, Equatable {
  /// What a figure calls it.
  public let name: String
  /// The examples of an update; nil for all of them.
  public let batchSize: Int?
  /// η, for a gradient that is summed over the examples of an update.
  public let learningRate: Double

  /// Batch gradient descent: one update in an epoch, from all examples.
  ///
  /// - Parameter learningRate: η.
  public static func batch(learningRate: Double) -> DescentMethod {
    DescentMethod(name: "batch", batchSize: nil, learningRate: learningRate)
  }

  /// An update from each mini-batch of `size` examples.
  ///
  /// - Parameters:
  ///   - size: The number of examples.
  ///   - learningRate: η.
  /// - Precondition: `size` is positive.
  public static func miniBatch(of size: Int, learningRate: Double) -> DescentMethod {
    precondition(size > 0, "A mini-batch needs an example.")
    return DescentMethod(name: "mini-batch of \(size)", batchSize: size, learningRate: learningRate)
  }

  /// Stochastic gradient descent: an update from every single example.
  ///
  /// - Parameter learningRate: η.
  public static func stochastic(learningRate: Double) -> DescentMethod {
    DescentMethod(name: "stochastic", batchSize: 1, learningRate: learningRate)
  }
}

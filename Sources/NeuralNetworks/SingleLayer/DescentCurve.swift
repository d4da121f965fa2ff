import NumPyCompatibility

/// How the cost of an ``Adaline`` falls with a ``DescentMethod``: a curve of the figure that compares them (document 000,
/// “Convergence in Neural Networks”; chapter 12 notebook, section of the same name).
public struct DescentCurve: Sendable, Equatable {
  /// The cost at one moment.
  public struct Point: Sendable, Equatable {
    /// The updates made so far.
    public let updates: Int
    /// The examples seen so far, in units of the whole set.
    public let epochs: Double
    /// J(w) of the whole set, divided by the number of examples so that sets of different sizes compare.
    public let meanCost: Double
  }

  /// The method.
  public let method: DescentMethod
  /// The cost from before the first update on.
  public let points: [Point]

  /// Trains a new neuron and measures its cost on the way.
  ///
  /// - Parameters:
  ///   - method: How to descend.
  ///   - examples: What to learn; each epoch goes through them in a new random order.
  ///   - epochs: How often to go through the examples.
  ///   - pointsPerEpoch: How often to measure in an epoch. Batch gradient descent has one update to measure.
  ///   - seed: The seed of the generator that draws the orders.
  /// - Throws: `NetworkError.featuresDoNotFit`.
  /// - Precondition: `pointsPerEpoch` is positive.
  public init(
    _ method: DescentMethod, on examples: TwoClassExamples, epochs: Int, pointsPerEpoch: Int,
    seed: UInt32
  ) throws(NetworkError) {
    precondition(pointsPerEpoch > 0, "A curve needs points.")
    var random = RandomState(seed: seed)
    var neuron = Adaline(features: examples.featureCount)
    let count = examples.count
    let batchSize = max(1, min(method.batchSize ?? count, count))
    var updates = 0
    var seen = 0
    var measured = 0
    func point() throws(NetworkError) -> Point {
      Point(
        updates: updates, epochs: Double(seen) / Double(max(count, 1)),
        meanCost: try neuron.cost(of: examples) / Double(max(count, 1)))
    }
    var points = [try point()]
    for _ in 0..<epochs {
      let order = random.permutation(count)
      for start in stride(from: 0, to: count, by: batchSize) {
        let batch = order[start..<min(start + batchSize, count)]
        try neuron.learn(examples, batch: batch, learningRate: method.learningRate)
        updates += 1
        seen += batch.count
        // A point whenever another part of an epoch has been completed.
        guard seen * pointsPerEpoch / count > measured else { continue }
        measured = seen * pointsPerEpoch / count
        points.append(try point())
      }
    }
    self.method = method
    self.points = points
  }
}

import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

@Suite struct DescentCurveTests {
  /// Forty points in the plane, on both sides of a line, with some noise.
  private static func examples() throws -> TwoClassExamples {
    var random = RandomState(seed: 5)
    let inputs = try random.normals(count: 80, mean: 0, standardDeviation: 1)
    return try TwoClassExamples(
      inputs: Matrix(rows: 40, columns: 2, elements: inputs),
      targets: (0..<40).map { inputs[2 * $0] + 0.5 * inputs[2 * $0 + 1] > 0.2 ? 1 : -1 })
  }

  @Test func batchDescentIsOneUpdateAnEpoch() throws {
    let examples = try Self.examples()
    let curve = try DescentCurve(
      .batch(learningRate: 0.01), on: examples, epochs: 5, pointsPerEpoch: 10, seed: 1)
    #expect(curve.points.map(\.updates) == [0, 1, 2, 3, 4, 5])
    #expect(curve.points.map(\.epochs) == [0, 1, 2, 3, 4, 5])
    var adaline = Adaline(features: 2)
    for point in curve.points {
      // The order of a whole batch moves its sum by rounding alone.
      #expect(abs(point.meanCost - (try adaline.cost(of: examples)) / 40) < 1e-12)
      try adaline.learn(examples, batch: 0..<40, learningRate: 0.01)
    }
    #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.meanCost > $1.meanCost })
  }

  @Test func pointsComeAfterEqualPartsOfAnEpoch() throws {
    let examples = try Self.examples()
    let stochastic = try DescentCurve(
      .stochastic(learningRate: 0.02), on: examples, epochs: 2, pointsPerEpoch: 4, seed: 1)
    #expect(stochastic.points.map(\.updates) == [0, 10, 20, 30, 40, 50, 60, 70, 80])
    let mini = try DescentCurve(
      .miniBatch(of: 16, learningRate: 0.02), on: examples, epochs: 2, pointsPerEpoch: 4, seed: 1)
    // Batches of 16, 16 and 8: after 16, 32 and 40 examples.
    #expect(mini.points.map(\.epochs) == [0, 0.4, 0.8, 1, 1.4, 1.8, 2])
  }

  @Test func theSeedDecidesTheOrder() throws {
    let examples = try Self.examples()
    func curve(_ seed: UInt32) throws -> DescentCurve {
      try DescentCurve(
        .stochastic(learningRate: 0.05), on: examples, epochs: 1, pointsPerEpoch: 4, seed: seed)
    }
    #expect(try curve(1) == curve(1))
    #expect(try curve(1) != curve(2))
  }
}

import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

@Suite struct InitializerTests {
  @Test func drawOrderIsPartOfTheValue() throws {
    var random = RandomState(seed: 5)
    let numbers = try random.normals(count: 6, mean: 0, standardDeviation: 0.1)
    var first = RandomState(seed: 5)
    let byInputs: Matrix<Double> = try Initializer(.normal(standardDeviation: 0.1))
      .weights(inputs: 2, outputs: 3, using: &first)
    #expect(byInputs.elements == numbers)
    var second = RandomState(seed: 5)
    let byOutputs: Matrix<Double> = try Initializer(
      .normal(standardDeviation: 0.1), drawOrder: .outputsByInputs
    ).weights(inputs: 2, outputs: 3, using: &second)
    #expect(byOutputs.elements == [0, 2, 4, 1, 3, 5].map { numbers[$0] })
    #expect(first == second)
  }

  /// The variance of each distribution for 400 inputs and 200 outputs.
  static let variances: [(Initializer.Distribution, Double)] = [
    (.normal(standardDeviation: 0.1), 0.01), (.uniform(limit: 0.5), 0.25 / 3),
    (.uniformByInputs, 1.0 / 1200), (.glorotNormal, 1.0 / 300), (.glorotUniform, 1.0 / 300),
    (.heNormal, 1.0 / 200), (.heUniform, 1.0 / 200),
  ]

  /// Mean and variance of many draws against the distribution's own.
  @Test(arguments: variances)
  func variance(_ distribution: Initializer.Distribution, expected: Double) throws {
    var random = RandomState(seed: 11)
    let weights: Matrix<Double> = try Initializer(distribution)
      .weights(inputs: 400, outputs: 200, using: &random)
    let count = Double(weights.count)
    let mean = weights.elements.reduce(0, +) / count
    let variance = weights.elements.reduce(0) { $0 + $1 * $1 } / count
    #expect(abs(mean) < 4 * (expected / count).squareRoot())
    #expect(abs(variance / expected - 1) < 0.02)
  }

  @Test func precisionsStartAlike() throws {
    var first = RandomState(seed: 9)
    var second = first
    let wide: Matrix<Double> = try Initializer(.heNormal)
      .weights(inputs: 7, outputs: 5, using: &first)
    let narrow: Matrix<Float> = try Initializer(.heNormal)
      .weights(inputs: 7, outputs: 5, using: &second)
    #expect(narrow.elements == wide.elements.map { Float($0) })
  }

  @Test func negativeDeviationIsRefused() {
    var random = RandomState(seed: 1)
    #expect(throws: RandomStateError.self) {
      let _: Matrix<Float> = try Initializer(.normal(standardDeviation: -1))
        .weights(inputs: 2, outputs: 2, using: &random)
    }
  }
}

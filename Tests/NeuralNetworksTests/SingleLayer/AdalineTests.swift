import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct AdalineTests {
  /// With weights of zero the errors are the targets: Δw = η Σ y x, Δb = η Σ y.
  @Test func theFirstStepByHand() throws {
    var adaline = Adaline(features: 2)
    let examples = try LogicalFunction.and()
    #expect(try adaline.cost(of: examples) == 2)
    try adaline.learn(examples, batch: 0..<4, learningRate: 0.25)
    #expect(adaline.unit.weights == [0, 0])
    #expect(adaline.unit.bias == -0.5)
    // Errors from here on: −½, −½, −½, 1½; only the last two examples are learned from.
    try adaline.learn(examples, batch: [2, 3], learningRate: 0.5)
    #expect(adaline.unit.weights == [0.5, 0.75])
    #expect(adaline.unit.bias == 0)
  }

  /// Costs of the same rule in NumPy, from `Scripts/fixtures/two_layer_net.py`.
  @Test func costsAreThoseOfNumPy() throws {
    var adaline = Adaline(features: 2)
    let examples = try LogicalFunction.and()
    var costs: [Double] = []
    for _ in 0..<20 {
      try adaline.learn(examples, batch: 0..<4, learningRate: 0.1)
      costs.append(try adaline.cost(of: examples))
    }
    for (found, expected) in zip(
      [costs[0], costs[1], costs[19]], [1.68, 1.5184, 0.5983981220850105])
    {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(abs(adaline.unit.bias - -1.1401839863066991) < 1e-12)
  }

  /// The least squares of the logical function: w = (1, 1), b = −3/2, J = ½.
  @Test func comesToTheLeastSquares() throws {
    var adaline = Adaline(features: 2)
    let examples = try LogicalFunction.and()
    for _ in 0..<500 { try adaline.learn(examples, batch: 0..<4, learningRate: 0.1) }
    #expect(adaline.unit.weights.allSatisfy { abs($0 - 1) < 1e-6 })
    #expect(abs(adaline.unit.bias + 1.5) < 1e-6)
    #expect(abs(try adaline.cost(of: examples) - 0.5) < 1e-9)
  }

  @Test func examplesMustFit() throws {
    var adaline = Adaline(features: 1)
    #expect(throws: NetworkError.featuresDoNotFit(expected: 1, found: 2)) {
      try adaline.cost(of: LogicalFunction.and())
    }
    #expect(throws: NetworkError.featuresDoNotFit(expected: 1, found: 2)) {
      try adaline.learn(LogicalFunction.and(), batch: 0..<4, learningRate: 1)
    }
  }
}

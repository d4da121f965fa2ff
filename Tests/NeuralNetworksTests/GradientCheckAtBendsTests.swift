import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

/// Rectifiers that bend where the slopes are measured, and costs that hardly change: what cannot be told is left out.
@Suite struct GradientCheckAtBendsTests {
  private func check(
    hidden: [Int], deviation: Double, blank: Bool = false,
    planting defect: BackpropagationDefect? = nil
  ) throws -> GradientCheck {
    var random = RandomState(seed: 5)
    let network = try Network<Double>(
      .classifier(
        inputs: 6, hidden: hidden, activation: .relu, classes: 3,
        initializer: Initializer(.normal(standardDeviation: deviation))), using: &random)
    let inputs = Matrix(
      rows: 8, columns: 6,
      elements: try random.normals(count: 48, mean: 0, standardDeviation: blank ? 0 : 1))
    var targets = Matrix<Double>(rows: 8, columns: 3)
    for row in 0..<8 { targets[row, row % 2] = 1 }
    let objective = Objective(loss: .softmaxCrossEntropy)
    return try GradientCheck(
      network, inputs: inputs, targets: targets, objective: objective,
      gradients: network.gradients(
        of: inputs, targets: targets, objective, planting: defect))
  }

  /// Net inputs of exactly 0: a bias that moves up switches its unit on, one that moves down does not.
  @Test func blankInputs() throws {
    let check = try check(hidden: [5], deviation: 1, blank: true)
    #expect(check.agrees())
    #expect(check.skipped == 5)
    #expect(check.compared == 30 + 15 + 3)
  }

  @Test(arguments: [1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8]) func smallWeights(
    _ deviation: Double
  ) throws {
    #expect(try check(hidden: [5], deviation: deviation).agrees())
    let deep = try check(hidden: [20, 20, 20, 20, 20], deviation: deviation)
    #expect(deep.agrees())
    #expect(deep.skipped > 0)
    #expect(deep.compared > 0)
  }

  /// What is left is enough to see a mistake.
  @Test func aMistakeShowsAllTheSame() throws {
    #expect(try !check(hidden: [20, 20], deviation: 0.1, planting: .missingRectifierMask).agrees())
    #expect(try !check(hidden: [5], deviation: 1e-3, planting: .missingSoftmaxSign).agrees())
  }
}

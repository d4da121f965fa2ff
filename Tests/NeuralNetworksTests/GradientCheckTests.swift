import LinearAlgebra
import NeuralNetworks
import NumPyCompatibility
import Testing

/// Every gradient against central differences, over a registry of depths, activations, losses and reductions.
@Suite struct GradientCheckTests {
  struct Combination: CustomTestStringConvertible {
    let hidden: [Activation]
    let output: Activation
    let objective: Objective

    var testDescription: String {
      "\(hidden.map(\.rawValue)) \(output.rawValue) \(objective.loss) \(objective.reduction)"
    }
  }

  static let registry: [Combination] = Loss.allCases.flatMap { loss in
    (loss.requiredOutputActivation.map { [$0] } ?? Activation.allCases).flatMap { output in
      ([[]] + Activation.allCases.flatMap { [[$0], [$0, .tanh]] }).flatMap { hidden in
        Reduction.allCases.map { reduction in
          Combination(
            hidden: hidden, output: output,
            objective: Objective(
              loss: loss, reduction: reduction, penalty: L2Penalty(strength: 0.05)))
        }
      }
    }
  }

  @Test(arguments: registry) func backpropagationIsTheGradient(_ combination: Combination) throws {
    var random = RandomState(seed: 7)
    let initializer = Initializer(.normal(standardDeviation: 0.6))
    let layers = (combination.hidden + [combination.output]).enumerated().map {
      NetworkArchitecture.Layer(
        units: $0 == combination.hidden.count ? 3 : 5 - $0, activation: $1,
        initializer: initializer)
    }
    let network = try Network<Double>(
      NetworkArchitecture(inputs: 4, layers: layers), using: &random)
    let inputs = Matrix(
      rows: 5, columns: 4, elements: try random.normals(count: 20, mean: 0, standardDeviation: 1))
    var targets = Matrix<Double>(rows: 5, columns: 3)
    for row in 0..<5 { targets[row, row % 3] = 1 }
    let check = try GradientCheck(
      network, inputs: inputs, targets: targets, objective: combination.objective)
    #expect(check.findings.count == 2 * layers.count)
    #expect(check.largestError < 1e-7)
  }

  private static var network: Network<Double> {
    get throws {
      var random = RandomState(seed: 3)
      return try Network(
        .classifier(
          inputs: 3, hidden: [], activation: .relu, classes: 2, output: .sigmoid,
          initializer: Initializer(.normal(standardDeviation: 0.5))), using: &random)
    }
  }
  private static let inputs = Matrix(rows: 2, columns: 3, elements: [0.1, 0.4, -0.2, 1, 0.3, 0.5])
  private static let targets = Matrix<Double>(rows: 2, columns: 2, elements: [1, 0, 0, 1])

  /// The defect of a cost that is a mean with the gradient of a sum: a factor of the number of examples.
  @Test func findsAGradientThatIsNotTheCosts() throws {
    let network = try Self.network
    let gradients = try network.gradients(
      of: Self.inputs, targets: Self.targets, Objective(loss: .squaredError, reduction: .sum))
    let check = try GradientCheck(
      network, inputs: Self.inputs, targets: Self.targets,
      objective: Objective(loss: .squaredError), gradients: gradients)
    #expect(check.findings.allSatisfy { abs($0.relativeError - 0.5) < 1e-6 })
    #expect(check.findings.allSatisfy { abs($0.ratio - 2) < 1e-6 })
  }

  /// Numbers that come from elsewhere than the library.
  @Test func gradientsOfOnesOwn() throws {
    let network = try Self.network
    func check(_ layers: [LayerGradients<Double>]) throws(NetworkError) -> GradientCheck {
      try GradientCheck(
        network, inputs: Self.inputs, targets: Self.targets,
        objective: Objective(loss: .squaredError, reduction: .sum),
        gradients: Gradients(layers: layers))
    }
    // J = Σ (a − t)², so that ∂J/∂z = 2 (a − t) a (1 − a).
    let outputs = try network.forward(Self.inputs).outputs
    let deltas = Matrix(
      rows: 2, columns: 2,
      elements: zip(outputs.elements, Self.targets.elements).map { 2 * ($0 - $1) * $0 * (1 - $0) })
    let weights = Self.inputs.transposed * deltas
    let biases = Matrix(rows: 1, columns: 2, elements: [1.0, 1]) * deltas
    #expect(try check([LayerGradients(weights: weights, biases: biases)]).agrees())
    #expect(try !check([LayerGradients(weights: weights, biases: biases * deltas)]).agrees())
    #expect(throws: NetworkError.gradientsDoNotFit(layer: nil, expected: [1], found: [0])) {
      try check([])
    }
    let shapes = [3, 2, 1, 2]
    #expect(
      throws: NetworkError.gradientsDoNotFit(layer: 0, expected: shapes, found: [2, 3, 1, 2])
    ) {
      try check([LayerGradients(weights: weights.transposed, biases: biases)])
    }
    #expect(
      throws: NetworkError.gradientsDoNotFit(layer: 0, expected: shapes, found: shapes + [1, 2])
    ) {
      try check([LayerGradients(weights: weights, biases: biases, scale: biases)])
    }
  }

  /// A reported cost that is not the one followed is compared with the gradients only when asked for.
  @Test func looksAtTheReportedCostWhenAsked() throws {
    var halved = Objective(loss: .squaredError)
    halved.costReduction = .meanOverOutputs
    let doubled = Objective(
      loss: .squaredError, penalty: L2Penalty(strength: 0.3, costFactor: 1))
    for (objective, ratio) in [(halved, 2.0), (doubled, nil)] {
      func check(ofReportedCost: Bool) throws -> GradientCheck {
        try GradientCheck(
          Self.network, inputs: Self.inputs, targets: Self.targets, objective: objective,
          ofReportedCost: ofReportedCost)
      }
      let followed = try check(ofReportedCost: false)
      #expect(followed.largestError < 1e-7)
      #expect(followed.findings.allSatisfy { abs($0.ratio - 1) < 1e-6 })
      let reported = try check(ofReportedCost: true)
      #expect(reported.largestError > 0.01)
      if let ratio {
        #expect(reported.findings.allSatisfy { abs($0.ratio - ratio) < 1e-6 })
      }
    }
  }
}

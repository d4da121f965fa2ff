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

  @Test func findsAGradientThatIsNotTheCosts() throws {
    var random = RandomState(seed: 3)
    let network = try Network<Double>(
      NetworkArchitecture(
        inputs: 3,
        layers: [
          .init(
            units: 2, activation: .sigmoid,
            initializer: Initializer(.normal(standardDeviation: 0.5)))
        ]), using: &random)
    let inputs = Matrix(rows: 2, columns: 3, elements: [0.1, 0.4, -0.2, 1, 0.3, 0.5])
    let targets = Matrix<Double>(rows: 2, columns: 2, elements: [1, 0, 0, 1])
    // The defect of a cost that is a mean with the gradient of a sum: a factor of the number of examples.
    let gradients = try network.gradients(
      of: inputs, targets: targets, Objective(loss: .squaredError, reduction: .sum))
    let check = try GradientCheck(
      network, inputs: inputs, targets: targets, objective: Objective(loss: .squaredError),
      gradients: gradients)
    #expect(check.findings.allSatisfy { abs($0.relativeError - 0.5) < 1e-6 })
  }
}

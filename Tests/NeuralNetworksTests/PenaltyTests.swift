import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing

/// The L1 penalty in cost and gradient.
@Suite struct PenaltyTests {
  private static func network() throws -> Network<Double> {
    let first = try DenseLayer<Double>(
      weights: Matrix(rows: 2, columns: 2, elements: [0.5, -0.25, 0, 1]),
      biases: Matrix(rows: 1, columns: 2, elements: [3, -3]), activation: .tanh)
    let second = try DenseLayer<Double>(
      weights: Matrix(rows: 2, columns: 2, elements: [-2, 0.5, 0.75, 0.125]),
      biases: Matrix(rows: 1, columns: 2), activation: .softmax)
    return try Network(layers: [first, second])
  }

  @Test func costIsTheSumOfMagnitudes() throws {
    let network = try Self.network()
    var objective = Objective(loss: .softmaxCrossEntropy)
    #expect(objective.penaltyCost(of: network) == 0)
    objective.l1 = 0.1
    #expect(abs(objective.penaltyCost(of: network) - 0.1 * 5.125) < 1e-15)
    objective.penalty = L2Penalty(strength: 2)
    #expect(abs(objective.penaltyCost(of: network) - 0.1 * 5.125 - 6.140625) < 1e-14)
  }

  @Test func gradientsAreThoseOfTheCost() throws {
    let network = try Self.network()
    let inputs = Matrix<Double>(rows: 2, columns: 2, elements: [1, -0.5, 0.25, 2])
    let targets = Matrix<Double>(rows: 2, columns: 2, elements: [1, 0, 0, 1])
    var objective = Objective(
      loss: .softmaxCrossEntropy, reduction: .sum, penalty: L2Penalty(strength: 0.3))
    let without = try network.gradients(of: inputs, targets: targets, objective)
    objective.l1 = 0.5
    let with = try network.gradients(of: inputs, targets: targets, objective)
    for (layer, gradients) in with.layers.enumerated() {
      let weights = network.layers[layer].weights.elements
      for (index, found) in gradients.weights.elements.enumerated() {
        let sign: Double = weights[index] > 0 ? 1 : weights[index] < 0 ? -1 : 0
        #expect(abs(found - without.layers[layer].weights.elements[index] - 0.5 * sign) < 1e-15)
      }
      #expect(gradients.biases == without.layers[layer].biases)
    }
    #expect(objective.followed.l1 == 0.5)
  }

  @Test func earlierFilesHaveNone() throws {
    let json = """
      {"loss": "squaredError", "reduction": "sum", "penalty": {"strength": 1, "costFactor": 1}}
      """
    let objective = try JSONDecoder().decode(Objective.self, from: Data(json.utf8))
    #expect(objective.l1 == 0 && objective.penalty.costFactor == 1)
  }
}

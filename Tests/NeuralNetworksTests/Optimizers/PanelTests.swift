import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing

/// Weights so many that they are changed in several panels, each with slots of its own.
@Suite struct PanelTests {
  private static let (inputs, units, examples) = (300, 280, 12)

  private static func network() throws -> Network<Double> {
    func weights(_ rows: Int, _ columns: Int) -> Matrix<Double> {
      Matrix(
        rows: rows, columns: columns,
        elements: (0..<rows * columns).map { Double($0 * 31 % 97 - 48) / 500 })
    }
    return try Network(layers: [
      DenseLayer(
        weights: weights(inputs, units), biases: Matrix(rows: 1, columns: units),
        activation: .tanh),
      DenseLayer(
        weights: weights(units, 3), biases: Matrix(rows: 1, columns: 3), activation: .softmax),
    ])
  }

  private static func batch() -> (inputs: Matrix<Double>, targets: Matrix<Double>) {
    (
      Matrix(
        rows: examples, columns: inputs,
        elements: (0..<examples * inputs).map { Double($0 * 17 % 83 - 41) / 40 }),
      Matrix(
        rows: examples, columns: 3,
        elements: (0..<examples * 3).map { $0 % 3 == $0 / 3 % 3 ? 1 : 0 })
    )
  }

  /// Three steps of Adam, as the paper has them, element by element.
  @Test(arguments: [1, 2], [nil, GradientClipping.norm(0.05)])
  func adam(threads: Int, clipping: GradientClipping?) throws {
    let objective = Objective(loss: .softmaxCrossEntropy)
    let (inputs, targets) = Self.batch()
    var network = try Self.network()
    var rules = UpdateRules(.adam(.init()))
    rules.clipping = clipping
    let updater = NetworkUpdater(rules, for: network)
    let workspace = Workspace(for: network, capacity: Self.examples, backward: true)
    let team = WorkerTeam(threadCount: threads)
    let batch = BatchInputs(inputs)
    var expected = network.layers[0].weights.elements
    var means = expected.map { _ in 0.0 }
    var squares = means
    for step in 1...3 {
      let gradients = try network.gradients(of: inputs, targets: targets, objective).layers
      let length = gradients.reduce(0) { sum, layer in
        (layer.weights.elements + layer.biases.elements).reduce(sum) { $0 + $1 * $1 }
      }.squareRoot()
      let scale = clipping == nil ? 1 : min(0.05 / (length + 1e-6), 1)
      #expect(clipping == nil || scale < 1)
      for (index, gradient) in gradients[0].weights.elements.enumerated() {
        let gradient = scale * gradient
        means[index] = 0.9 * means[index] + 0.1 * gradient
        squares[index] = 0.999 * squares[index] + 0.001 * gradient * gradient
        let mean = means[index] / (1 - pow(0.9, Double(step)))
        let square = squares[index] / (1 - pow(0.999, Double(step)))
        expected[index] -= 0.01 * mean / (square.squareRoot() + 1e-8)
      }
      _ = workspace.propagate(
        network, batch, objective, batchSize: Self.examples, on: team
      ) { rows in
        _ = workspace.targets.rows(rows).elements.update(
          fromContentsOf: targets.view.rows(rows).elements)
      }
      updater.update(
        &network, after: workspace, batch, batchSize: Self.examples, learningRate: 0.01, on: team)
    }
    let largest = zip(network.layers[0].weights.elements, expected).reduce(0) {
      max($0, abs($1.0 - $1.1))
    }
    #expect(largest < 1e-9)
  }
}

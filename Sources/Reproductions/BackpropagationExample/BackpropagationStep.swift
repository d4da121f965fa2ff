import LinearAlgebra
import NeuralNetworks

/// The numbers of the worked example under the names that the slides give them.
struct BackpropagationStep {
  /// A number with its name.
  struct Value {
    let name: String
    let number: Double
  }

  /// All numbers, in the order in which they are computed.
  let values: [Value]
  /// The gradients of E.
  let gradients: Gradients<Double>

  init() throws {
    let network = try BackpropagationExample.network()
    let (inputs, targets) = (BackpropagationExample.inputs, BackpropagationExample.targets)
    let objective = BackpropagationExample.objective
    let pass = try network.forward(inputs)
    gradients = try network.gradients(of: inputs, targets: targets, objective)
    var moved = network
    moved.descend(along: gradients, learningRate: BackpropagationExample.learningRate)

    var values: [Value] = []
    func add(_ names: [String], _ numbers: [Double]) {
      values += zip(names, numbers).map(Value.init)
    }
    for (layer, units) in ["h", "o"].enumerated() {
      add(["net_\(units)1", "net_\(units)2"], pass.netInputs[layer].elements)
      add(["out_\(units)1", "out_\(units)2"], pass.activations[layer].elements)
    }
    for output in 0..<2 {
      // The error of one output: that of a network which has no other.
      let error = try network.keeping(output: output).cost(
        of: inputs, targets: Matrix(rows: 1, columns: 1, elements: [targets[0, output]]),
        objective)
      add(["E_o\(output + 1)"], [error])
    }
    add(["E_total"], [try network.cost(of: inputs, targets: targets, objective)])
    // With one example, the gradient of a bias is the node delta of its unit.
    add(["delta_o1", "delta_o2"], gradients.layers[1].biases.elements)
    add(["delta_h1", "delta_h2"], gradients.layers[0].biases.elements)
    for layer in [1, 0] {
      let names = (1...4).map { "w\($0 + 4 * layer)" }
      add(names.map { "dE/d\($0)" }, gradients.layers[layer].weights.transposed.elements)
    }
    for layer in [1, 0] {
      let names = (1...4).map { "w\($0 + 4 * layer)+" }
      add(names, moved.layers[layer].weights.transposed.elements)
    }
    let stepped = try Network(
      layers: zip(network.layers, moved.layers).map {
        try DenseLayer(weights: $1.weights, biases: $0.biases, activation: .sigmoid)
      })
    add(["E_total+"], [try stepped.cost(of: inputs, targets: targets, objective)])
    self.values = values
  }
}

extension Network<Double> {
  /// The network with one of its outputs.
  fileprivate func keeping(output: Int) throws -> Network {
    let last = layers[layers.count - 1]
    let column = (0..<last.inputCount).map { last.weights[$0, output] }
    let layer = try DenseLayer(
      weights: Matrix(rows: last.inputCount, columns: 1, elements: column),
      biases: Matrix(rows: 1, columns: 1, elements: [last.biases[0, output]]),
      activation: last.activation)
    return try Network(layers: layers.dropLast() + [layer])
  }
}

import LinearAlgebra
import NeuralNetworks

/// One step of backpropagation with the numbers of the worked example, or with others in their place.
package struct BackpropagationStep: Sendable {
  /// What two units compute.
  package struct Activity: Sendable, Equatable {
    /// net of each unit.
    package let net: [Double]
    /// out of each unit.
    package let out: [Double]
  }

  /// The numbers that it begins with.
  package let numbers: BackpropagationNumbers
  /// What the hidden units compute.
  package let hidden: Activity
  /// What the outputs compute.
  package let output: Activity
  /// E of each output.
  package let errors: [Double]
  /// E.
  package let totalError: Double
  /// The factors of the gradients.
  package let terms: BackpropagationTerms
  /// ∂E/∂w and ∂E/∂b of the hidden units, by the library's backpropagation.
  package let hiddenGradients: BackpropagationNumbers.Layer
  /// ∂E/∂w and ∂E/∂b of the outputs, by the library's backpropagation.
  package let outputGradients: BackpropagationNumbers.Layer
  /// The numbers after the step: the weights have moved, the biases stay, as on the slides.
  package let moved: BackpropagationNumbers
  /// E with the moved weights.
  package let totalErrorAfter: Double
  /// The gradients of E.
  let gradients: Gradients<Double>

  /// Takes the step.
  ///
  /// - Parameter numbers: The numbers to begin with, which are complete.
  /// - Throws: `NetworkError` if they are not.
  package init(_ numbers: BackpropagationNumbers = .published) throws {
    let objective = BackpropagationExample.objective
    let network = try numbers.network()
    let (inputs, targets) = (numbers.inputBatch, numbers.targetBatch)
    let pass = try network.forward(inputs)
    self.numbers = numbers
    hidden = Activity(
      net: pass.netInputs[0].elements, out: pass.activations[0].elements)
    output = Activity(
      net: pass.netInputs[1].elements, out: pass.activations[1].elements)
    errors = try (0..<2).map { output in
      // The error of one output: that of a network which has no other.
      try network.keeping(output: output).cost(
        of: inputs, targets: Matrix(rows: 1, columns: 1, elements: [numbers.targets[output]]),
        objective)
    }
    totalError = try network.cost(of: inputs, targets: targets, objective)
    terms = BackpropagationTerms(numbers, hiddenOut: hidden.out, out: output.out)
    gradients = try network.gradients(of: inputs, targets: targets, objective)
    let layers = gradients.layers.map { BackpropagationNumbers.Layer($0.weights, $0.biases) }
    (hiddenGradients, outputGradients) = (layers[0], layers[1])
    var descended = network
    descended.descend(along: gradients, learningRate: numbers.learningRate)
    var moved = numbers
    moved.hidden.weights = BackpropagationNumbers.Layer(descended.layers[0]).weights
    moved.output.weights = BackpropagationNumbers.Layer(descended.layers[1]).weights
    self.moved = moved
    totalErrorAfter = try moved.network().cost(of: inputs, targets: targets, objective)
  }
}

extension BackpropagationNumbers.Layer {
  fileprivate init(_ layer: DenseLayer<Double>) { self.init(layer.weights, layer.biases) }
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

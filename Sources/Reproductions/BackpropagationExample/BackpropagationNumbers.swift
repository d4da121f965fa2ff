import LinearAlgebra
package import NeuralNetworks

/// The numbers that the worked example begins with: the published ones, or others in their place.
package struct BackpropagationNumbers: Sendable, Equatable {
  /// The weights and biases of two units.
  package struct Layer: Sendable, Equatable {
    /// For each unit, the weights of what comes in: the slides number them in this order.
    package var weights: [[Double]]
    /// The bias of each unit.
    package var biases: [Double]

    /// Puts a layer together.
    package init(weights: [[Double]], biases: [Double]) {
      self.weights = weights
      self.biases = biases
    }
  }

  /// i₁, i₂.
  package var inputs: [Double] = [0.05, 0.10]
  /// w₁ … w₄ and b₁.
  package var hidden = Layer(weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35])
  /// w₅ … w₈ and b₂.
  package var output = Layer(weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60])
  /// What the outputs should be.
  package var targets: [Double] = [0.01, 0.99]
  /// η.
  package var learningRate = 0.5

  /// Creates the published numbers.
  package init() {}

  /// The numbers that the slides print.
  package static let published = BackpropagationNumbers()

  /// Whether there are two inputs, two units with two weights each in either layer, and two targets.
  package var isComplete: Bool {
    inputs.count == 2 && targets.count == 2
      && [hidden, output].allSatisfy { layer in
        layer.biases.count == 2 && layer.weights.count == 2
          && layer.weights.allSatisfy { $0.count == 2 }
      }
  }

  /// All of the numbers.
  package var all: [Double] {
    inputs + targets + [learningRate]
      + [hidden, output].flatMap { $0.weights.flatMap(\.self) + $0.biases }
  }

  /// The network with these weights.
  ///
  /// - Precondition: The numbers are complete.
  package func network() throws -> Network<Double> {
    try Network(layers: [hidden, output].map { try $0.layer() })
  }

  /// i as a batch of one.
  var inputBatch: Matrix<Double> { Matrix(rows: 1, columns: 2, elements: inputs) }
  /// The targets as a batch of one.
  var targetBatch: Matrix<Double> { Matrix(rows: 1, columns: 2, elements: targets) }
}

extension BackpropagationNumbers.Layer {
  /// A layer of the library with these weights: a column there holds those into one unit.
  fileprivate func layer() throws -> DenseLayer<Double> {
    try DenseLayer(
      weights: Matrix(rows: 2, columns: 2, elements: weights.flatMap(\.self)).transposed,
      biases: Matrix(rows: 1, columns: 2, elements: biases), activation: .sigmoid)
  }

  /// The weights and biases of a layer of the library, unit by unit.
  init(_ weights: Matrix<Double>, _ biases: Matrix<Double>) {
    let units = weights.transposed
    self.init(weights: (0..<units.rows).map(units.row), biases: biases.elements)
  }
}

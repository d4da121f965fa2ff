public import LinearAlgebra
public import NumPyCompatibility

/// A multilayer perceptron: dense layers, each feeding the next (document 000, “Multilayer Feedforward Neural Network”;
/// chapter 12 notebook, “Introducing the multi-layer neural network architecture”).
///
/// A network is a value: parameters and nothing else. `TrainingConfiguration` says how to train one, `Trainer` does it.
public struct Network<Scalar: MatrixScalar>: Sendable, Equatable {
  /// The layers, from the first hidden layer to the output layer; at least one.
  public internal(set) var layers: [DenseLayer<Scalar>]

  /// Creates a network from its layers.
  ///
  /// - Parameter layers: From the first hidden layer to the output layer. The documents count the inputs as a layer of
  ///   their own: their “MLP with 3 layers” has two here.
  /// - Throws: `NetworkError` if there are none, or if one takes another number of inputs than the last one gives.
  public init(layers: [DenseLayer<Scalar>]) throws(NetworkError) {
    guard !layers.isEmpty else { throw .noLayers }
    for (index, (below, above)) in zip(layers, layers.dropFirst()).enumerated()
    where below.outputCount != above.inputCount {
      throw .layersDoNotFit(
        layer: index + 1, inputs: above.inputCount, previousOutputs: below.outputCount)
    }
    self.layers = layers
  }

  /// Creates a network with new weights, drawn layer by layer from the first to the last.
  ///
  /// - Parameters:
  ///   - architecture: The shape of the network.
  ///   - random: The generator that the weights are drawn from.
  /// - Throws: `NetworkError.noLayers`, or `RandomStateError` if an initialiser's parameter is negative or not finite.
  public init(_ architecture: NetworkArchitecture, using random: inout RandomState) throws {
    var layers: [DenseLayer<Scalar>] = []
    var inputs = architecture.inputs
    for layer in architecture.layers {
      layers.append(
        try DenseLayer(
          inputs: inputs, outputs: layer.units, activation: layer.activation,
          initializer: layer.initializer, normalization: layer.batchNormalization, using: &random))
      inputs = layer.units
    }
    try self.init(layers: layers)
  }

  /// Creates a network with the parameters of another, in the other width of numbers.
  public init<Other: MatrixScalar>(_ network: Network<Other>) {
    layers = network.layers.map {
      DenseLayer(
        fitting: Matrix($0.weights), Matrix($0.biases), activation: $0.activation,
        normalization: $0.normalization.map { BatchNormalization($0) })
    }
  }

  /// The number of features of an example.
  public var inputCount: Int { layers[0].inputCount }
  /// The number of outputs, for a classifier one for each class.
  public var outputCount: Int { layers[layers.count - 1].outputCount }
  /// The activation of the output layer.
  public var outputActivation: Activation { layers[layers.count - 1].activation }
  /// The number of weights, biases and γ of batch normalisation.
  public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }
  /// Σ W² over all weights, biases left out: ‖w‖² of the L2 penalty.
  public var sumOfSquaredWeights: Double {
    layers.reduce(0) { $0 + $1.weights.view.sumOfSquares }
  }
  /// Σ |W| over all weights, biases left out.
  public var sumOfMagnitudes: Double {
    layers.reduce(0) { $0 + $1.weights.view.sumOfMagnitudes }
  }
}

extension Network: CustomStringConvertible {
  /// The layers with their shapes and their numbers of parameters, a line each.
  public var description: String {
    let lines = layers.map {
      """
      \($0.inputCount) → \($0.outputCount) \($0.normalization == nil ? "" : "batch normalisation, ")\
      \($0.activation.rawValue), \($0.parameterCount) parameters
      """
    }
    return (lines + ["\(parameterCount) parameters, \(Scalar.precision.rawValue)"])
      .joined(separator: "\n")
  }
}

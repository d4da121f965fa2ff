import LinearAlgebra
import NeuralNetworks

/// A network's parameters as tensors, layer by layer, weights before biases.
extension Network {
  /// The parameters, with names such as `layers.0.weights` and `layers.0.biases`.
  ///
  /// - Parameter group: What the names begin with.
  func tensors(in group: String = "layers") -> [Tensor] {
    layers.enumerated().flatMap { index, layer in
      [
        Tensor(
          name: "\(group).\(index).weights", shape: [layer.inputCount, layer.outputCount],
          layer.weights),
        Tensor(name: "\(group).\(index).biases", shape: [layer.outputCount], layer.biases),
      ]
    }
  }

  /// The network of an architecture, with the parameters that ``tensors(in:)`` tells.
  ///
  /// - Parameters:
  ///   - architecture: The shape of the network.
  ///   - tensors: The tensors; there may be others among them.
  ///   - group: What the names begin with.
  /// - Throws: ``SafetensorsError`` if a tensor is missing or has another shape.
  init(
    _ architecture: NetworkArchitecture, _ tensors: TensorTable, in group: String = "layers"
  ) throws(SafetensorsError) {
    var layers: [DenseLayer<Scalar>] = []
    var inputs = architecture.inputs
    do {
      for (index, layer) in architecture.layers.enumerated() {
        layers.append(
          try DenseLayer(
            weights: tensors.matrix("\(group).\(index).weights", shape: [inputs, layer.units]),
            biases: tensors.matrix("\(group).\(index).biases", shape: [layer.units]),
            activation: layer.activation))
        inputs = layer.units
      }
      try self.init(layers: layers)
    } catch let error as SafetensorsError {
      throw error
    } catch {
      throw tensors.fault(expected: "layers that fit together", found: "\(error)")
    }
  }
}

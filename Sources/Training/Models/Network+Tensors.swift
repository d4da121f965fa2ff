import LinearAlgebra
import NeuralNetworks

/// A network's parameters as tensors, layer by layer, weights before biases, and what batch normalisation has after both.
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
      ] + (layer.normalization?.tensors(in: "\(group).\(index)") ?? [])
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
            activation: layer.activation,
            normalization: layer.batchNormalization.map { settings throws(SafetensorsError) in
              try BatchNormalization(
                settings, units: layer.units, tensors, in: "\(group).\(index)")
            }))
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

extension BatchNormalization {
  /// γ and the running averages.
  fileprivate func tensors(in group: String) -> [Tensor] {
    [
      Tensor(name: "\(group).scale", shape: [units], scale),
      Tensor(name: "\(group).runningMean", shape: [units], runningMean),
      Tensor(name: "\(group).runningVariance", shape: [units], runningVariance),
    ]
  }

  fileprivate init(
    _ settings: BatchNormalizationSettings, units: Int, _ tensors: TensorTable, in group: String
  ) throws(SafetensorsError) {
    func row(_ name: String) throws(SafetensorsError) -> Matrix<Scalar> {
      try tensors.matrix("\(group).\(name)", shape: [units])
    }
    do {
      try self.init(
        settings: settings, scale: row("scale"), runningMean: row("runningMean"),
        runningVariance: row("runningVariance"))
    } catch let error as SafetensorsError {
      throw error
    } catch {
      throw tensors.fault(expected: "rows of \(units)", found: "\(error)")
    }
  }
}

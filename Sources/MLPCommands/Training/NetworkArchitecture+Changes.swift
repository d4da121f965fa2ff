import NeuralNetworks

extension NetworkArchitecture {
  /// Gives the hidden layers other widths. Each stays as it was otherwise; what is added is like the last one, or like the
  /// usual layer where there was none.
  mutating func setHidden(_ widths: [Int]) {
    let hidden = layers.dropLast()
    let usual = Layer(
      units: 1, activation: .relu, initializer: Initializer(suiting: .relu))
    let changed = widths.enumerated().map { index, units in
      var layer = index < hidden.count ? hidden[index] : hidden.last ?? usual
      layer.units = units
      return layer
    }
    layers = changed + layers.suffix(1)
  }

  /// Gives all hidden layers another activation.
  mutating func setActivation(_ activation: Activation) {
    for index in layers.indices.dropLast() { layers[index].setActivation(activation) }
  }

  /// Gives the output layer another activation.
  mutating func setOutputActivation(_ activation: Activation) {
    guard let last = layers.indices.last else { return }
    layers[last].setActivation(activation)
  }

  /// Normalises the hidden layers, or no layer. A layer that is normalised already keeps its settings.
  mutating func setBatchNormalization(_ isOn: Bool) {
    for index in layers.indices {
      let isHidden = index < layers.count - 1
      layers[index].batchNormalization =
        isOn && isHidden ? layers[index].batchNormalization ?? BatchNormalizationSettings() : nil
    }
  }

  /// Drops units of all hidden layers with another chance in training; 0 for none.
  mutating func setDropout(_ rate: Double) {
    for index in layers.indices.dropLast() { layers[index].dropout = rate == 0 ? nil : rate }
  }

  /// Has the weights of all layers drawn from another distribution.
  mutating func setDistribution(_ distribution: Initializer.Distribution) {
    for index in layers.indices { layers[index].initializer.distribution = distribution }
  }
}

extension NetworkArchitecture.Layer {
  /// Changes the activation, and with it the distribution of the weights if that is the one that suited it.
  fileprivate mutating func setActivation(_ activation: Activation) {
    if initializer.distribution == Initializer(suiting: self.activation).distribution {
      initializer.distribution = Initializer(suiting: activation).distribution
    }
    self.activation = activation
  }
}

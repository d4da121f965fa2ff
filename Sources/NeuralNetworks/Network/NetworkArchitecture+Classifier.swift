extension NetworkArchitecture {
  /// The usual network for telling classes apart: hidden layers of one activation and an output for each class.
  ///
  /// - Parameters:
  ///   - inputs: The number of features of an example.
  ///   - hidden: The number of units of each hidden layer; none for a linear classifier.
  ///   - activation: The activation of the hidden layers.
  ///   - classes: The number of classes.
  ///   - output: The activation of the output layer.
  ///   - initializer: How all weights are drawn; without one, what suits each layer's activation.
  public static func classifier(
    inputs: Int, hidden: [Int], activation: Activation, classes: Int,
    output: Activation = .softmax, initializer: Initializer? = nil
  ) -> NetworkArchitecture {
    let widths = hidden.map { ($0, activation) } + [(classes, output)]
    return NetworkArchitecture(
      inputs: inputs,
      layers: widths.map { units, activation in
        Layer(
          units: units, activation: activation,
          initializer: initializer ?? Initializer(suiting: activation))
      })
  }
}

extension Initializer {
  /// He's normal distribution into ReLU, Glorot's uniform one elsewhere.
  ///
  /// - Parameter activation: The activation of the layer that the weights lead into.
  public init(suiting activation: Activation) {
    self.init(activation == .relu ? .heNormal : .glorotUniform)
  }
}

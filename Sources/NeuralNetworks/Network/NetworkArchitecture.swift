/// The shape of a network, without its numbers.
public struct NetworkArchitecture: Codable, Sendable, Equatable {
  /// The number of features of an example.
  public var inputs: Int
  /// The layers, from the first hidden layer to the output layer.
  public var layers: [Layer]
  /// The chance p of an input to be left out in training (dropout), if there is any; the others are divided by 1 − p. An input
  /// that is left out is 0, whatever preprocessing makes of the background.
  public var inputDropout: Double?

  /// One dense layer.
  public struct Layer: Codable, Sendable, Equatable {
    /// The number of units.
    public var units: Int
    /// The activation function.
    public var activation: Activation
    /// How new weights are drawn.
    public var initializer: Initializer
    /// Batch normalisation between the product with the weights and the activation function, if there is any.
    public var batchNormalization: BatchNormalizationSettings?
    /// The chance p of an activation to be left out in training, if there is any: dropout (Srivastava et al. 2014), for hidden
    /// layers. Anew for every example and step, a′ = 0 with the chance p and a / (1 − p) otherwise, so that its mean is a and
    /// nothing is left to do after training.
    public var dropout: Double?

    /// Creates the description of a layer.
    ///
    /// - Parameters:
    ///   - units: The number of units.
    ///   - activation: The activation function.
    ///   - initializer: How new weights are drawn.
    ///   - batchNormalization: Batch normalisation before the activation function; none unless given.
    ///   - dropout: The chance of an activation to be left out in training; none unless given.
    public init(
      units: Int, activation: Activation, initializer: Initializer,
      batchNormalization: BatchNormalizationSettings? = nil, dropout: Double? = nil
    ) {
      self.units = units
      self.activation = activation
      self.initializer = initializer
      self.batchNormalization = batchNormalization
      self.dropout = dropout
    }
  }

  /// Creates the description of a network.
  ///
  /// - Parameters:
  ///   - inputs: The number of features of an example.
  ///   - layers: The layers, from the first hidden layer to the output layer.
  ///   - inputDropout: The chance of an input to be left out in training; none unless given.
  public init(inputs: Int, layers: [Layer], inputDropout: Double? = nil) {
    self.inputs = inputs
    self.layers = layers
    self.inputDropout = inputDropout
  }

  /// Whether a layer has batch normalisation.
  public var isNormalized: Bool { layers.contains { $0.batchNormalization != nil } }

  /// The network that is left when training is over: without what only training has.
  public var afterTraining: NetworkArchitecture {
    var architecture = self
    architecture.inputDropout = nil
    for index in layers.indices {
      architecture.layers[index].batchNormalization = nil
      architecture.layers[index].dropout = nil
    }
    return architecture
  }

  /// The widths joined by dashes, as in `784-100-10`.
  public var shortName: String {
    ([inputs] + layers.map(\.units)).map(String.init).joined(separator: "-")
  }
}

/// The shape of a network, without its numbers.
public struct NetworkArchitecture: Codable, Sendable, Equatable {
  /// The number of features of an example.
  public var inputs: Int
  /// The layers, from the first hidden layer to the output layer.
  public var layers: [Layer]

  /// One dense layer.
  public struct Layer: Codable, Sendable, Equatable {
    /// The number of units.
    public var units: Int
    /// The activation function.
    public var activation: Activation
    /// How new weights are drawn.
    public var initializer: Initializer

    /// Creates the description of a layer.
    ///
    /// - Parameters:
    ///   - units: The number of units.
    ///   - activation: The activation function.
    ///   - initializer: How new weights are drawn.
    public init(units: Int, activation: Activation, initializer: Initializer) {
      self.units = units
      self.activation = activation
      self.initializer = initializer
    }
  }

  /// Creates the description of a network.
  ///
  /// - Parameters:
  ///   - inputs: The number of features of an example.
  ///   - layers: The layers, from the first hidden layer to the output layer.
  public init(inputs: Int, layers: [Layer]) {
    self.inputs = inputs
    self.layers = layers
  }

  /// The widths joined by dashes, as in `784-100-10`.
  public var shortName: String {
    ([inputs] + layers.map(\.units)).map(String.init).joined(separator: "-")
  }
}

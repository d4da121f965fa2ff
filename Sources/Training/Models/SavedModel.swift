public import LinearAlgebra
public import NeuralNetworks

/// A trained network with everything that is needed to use it.
public struct SavedModel: Sendable, Equatable {
  /// What the network takes and gives.
  public let description: ModelDescription
  /// The network.
  public let network: AnyPrecisionNetwork

  /// Puts a model together; batch normalisation becomes part of its weights, as ``NeuralNetworks/Network/folded`` tells.
  public init<Scalar>(_ network: Network<Scalar>, description: ModelDescription) {
    self.description = description
    self.network = AnyPrecisionNetwork(network.folded)
  }

  init(network: AnyPrecisionNetwork, description: ModelDescription) {
    self.description = description
    self.network = network
  }
}

/// A network whose precision is known only when the program runs, as when it has been read from a file.
public enum AnyPrecisionNetwork: Sendable, Equatable {
  /// A network of 32-bit numbers.
  case float32(Network<Float>)
  /// A network of 64-bit numbers.
  case float64(Network<Double>)

  init<Scalar>(_ network: Network<Scalar>) {
    if let network = network as? Network<Float> {
      self = .float32(network)
    } else if let network = network as? Network<Double> {
      self = .float64(network)
    } else {
      preconditionFailure("MatrixScalar is for Float and Double alone.")
    }
  }

  /// The width of the network's numbers.
  public var precision: Precision {
    switch self {
    case .float32: .float32
    case .float64: .float64
    }
  }

  /// The network in 64 bits, whatever it has.
  public var inDoublePrecision: Network<Double> {
    switch self {
    case .float32(let network): Network(network)
    case .float64(let network): network
    }
  }

  /// The parameters as tensors, layer by layer, weights before biases: `layers.0.weights`, `layers.0.biases`, …
  public var tensors: [Tensor] {
    switch self {
    case .float32(let network): network.tensors()
    case .float64(let network): network.tensors()
    }
  }
}

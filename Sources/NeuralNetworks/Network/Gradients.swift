public import LinearAlgebra

/// ∂J/∂W and ∂J/∂b of every layer of a network: what document 001 calls `grads`, with the keys W1, b1, W2 and b2.
public struct Gradients<Scalar: MatrixScalar>: Sendable, Equatable {
  /// The gradients of each layer, in the order of the network's layers.
  public internal(set) var layers: [LayerGradients<Scalar>]

  /// Puts gradients together that were computed elsewhere, as by a backpropagation of one's own.
  public init(layers: [LayerGradients<Scalar>]) { self.layers = layers }
}

/// ∂J/∂W and ∂J/∂b of one layer, and ∂J/∂γ of its batch normalisation.
public struct LayerGradients<Scalar: MatrixScalar>: Sendable, Equatable {
  /// ∂J/∂W, *inputs × outputs*.
  public internal(set) var weights: Matrix<Scalar>
  /// ∂J/∂b, *1 × outputs*.
  public internal(set) var biases: Matrix<Scalar>
  /// ∂J/∂γ, *1 × outputs*; nil without batch normalisation.
  public internal(set) var scale: Matrix<Scalar>?

  /// Puts the gradients of a layer together.
  ///
  /// - Parameters:
  ///   - weights: ∂J/∂W, *inputs × outputs*.
  ///   - biases: ∂J/∂b, *1 × outputs*.
  ///   - scale: ∂J/∂γ, *1 × outputs*, of a layer with batch normalisation.
  public init(weights: Matrix<Scalar>, biases: Matrix<Scalar>, scale: Matrix<Scalar>? = nil) {
    self.weights = weights
    self.biases = biases
    self.scale = scale
  }
}

extension Gradients {
  /// Checks that there is a gradient for each parameter of a network, and no other.
  ///
  /// - Throws: `NetworkError.gradientsDoNotFit`.
  func check(fit network: Network<Scalar>) throws(NetworkError) {
    let expected = network.layers.map(\.parameterShapes)
    let found = layers.map(\.shapes)
    guard found.count == expected.count else {
      throw .gradientsDoNotFit(layer: nil, expected: [expected.count], found: [found.count])
    }
    for layer in found.indices where found[layer] != expected[layer] {
      throw .gradientsDoNotFit(
        layer: layer, expected: Array(expected[layer].joined()),
        found: Array(found[layer].joined()))
    }
  }
}

extension LayerGradients {
  fileprivate var shapes: [[Int]] {
    [weights, biases].map(\.shape) + [scale].compactMap { $0?.shape }
  }
}

extension DenseLayer {
  fileprivate var parameterShapes: [[Int]] {
    [weights, biases].map(\.shape) + [normalization].compactMap { $0?.scale.shape }
  }
}

extension Matrix {
  fileprivate var shape: [Int] { [rows, columns] }
}

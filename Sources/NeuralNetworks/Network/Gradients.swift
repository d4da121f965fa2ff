public import LinearAlgebra

/// ∂J/∂W and ∂J/∂b of every layer of a network: what document 001 calls `grads`, with the keys W1, b1, W2 and b2.
public struct Gradients<Scalar: MatrixScalar>: Sendable, Equatable {
  /// The gradients of each layer, in the order of the network's layers.
  public internal(set) var layers: [LayerGradients<Scalar>]
}

/// ∂J/∂W and ∂J/∂b of one layer, and ∂J/∂γ of its batch normalisation.
public struct LayerGradients<Scalar: MatrixScalar>: Sendable, Equatable {
  /// ∂J/∂W, *inputs × outputs*.
  public internal(set) var weights: Matrix<Scalar>
  /// ∂J/∂b, *1 × outputs*.
  public internal(set) var biases: Matrix<Scalar>
  /// ∂J/∂γ, *1 × outputs*; nil without batch normalisation.
  public internal(set) var scale: Matrix<Scalar>?
}

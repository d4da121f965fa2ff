public import LinearAlgebra
public import NumPyCompatibility

/// A fully connected layer: Z = X·W + b, A = φ(Z).
///
/// In the documents: z⁽ʰ⁾ = a⁽ⁱⁿ⁾ W⁽ʰ⁾ + b⁽ʰ⁾, a⁽ʰ⁾ = φ(z⁽ʰ⁾) (Raschka, chapter 12, “Activating a neural network via
/// forward propagation”).
///
/// # Shapes
/// X is *examples × inputs*, W *inputs × outputs*, b *1 × outputs*, Z and A *examples × outputs*.
public struct DenseLayer<Scalar: MatrixScalar>: Sendable, Equatable {
  /// W, *inputs × outputs*.
  public var weights: Matrix<Scalar>
  /// b, *1 × outputs*.
  public var biases: Matrix<Scalar>
  /// φ.
  public let activation: Activation

  /// Creates a layer from its parameters.
  ///
  /// - Throws: `NetworkError.biasesDoNotFit` if `biases` is not a row of as many elements as `weights` has columns.
  public init(
    weights: Matrix<Scalar>, biases: Matrix<Scalar>, activation: Activation
  ) throws(NetworkError) {
    guard biases.rows == 1, biases.columns == weights.columns else {
      throw .biasesDoNotFit(
        weights: [weights.rows, weights.columns], biases: [biases.rows, biases.columns])
    }
    self.init(fitting: weights, biases, activation: activation)
  }

  /// Creates a layer from parameters that are known to fit.
  init(fitting weights: Matrix<Scalar>, _ biases: Matrix<Scalar>, activation: Activation) {
    self.weights = weights
    self.biases = biases
    self.activation = activation
  }

  /// Creates a layer with new weights and zero biases.
  ///
  /// - Throws: `RandomStateError` if the initialiser's parameter is negative or not finite.
  public init(
    inputs: Int, outputs: Int, activation: Activation, initializer: Initializer,
    using random: inout RandomState
  ) throws(RandomStateError) {
    weights = try initializer.weights(inputs: inputs, outputs: outputs, using: &random)
    biases = Matrix(rows: 1, columns: outputs)
    self.activation = activation
  }

  /// The number of features of an example that comes in.
  public var inputCount: Int { weights.rows }
  /// The number of units, and so of activations of an example that goes out.
  public var outputCount: Int { weights.columns }
  /// The number of weights and biases.
  public var parameterCount: Int { weights.count + biases.count }
}

extension DenseLayer {
  /// A = φ(X·W + b), with Z = X·W + b kept in `netInputs` if it is given.
  package func forward(
    _ inputs: MatrixView<Scalar>, activations: MutableMatrixView<Scalar>,
    netInputs: MutableMatrixView<Scalar>? = nil
  ) {
    multiply(inputs, weights.view, into: activations)
    activations.addToRows(biases.view)
    if let netInputs {
      _ = netInputs.elements.update(fromContentsOf: activations.elements)
    }
    activation.apply(to: activations)
  }

  /// What reaches the layer below: ∂J/∂X = δ·Wᵀ.
  package func backward(deltas: MatrixView<Scalar>, inputGradients: MutableMatrixView<Scalar>) {
    multiply(deltas, weights.view, transposing: .right, into: inputGradients)
  }

  /// Some rows of the gradient of the loss by the weights: ∂J/∂W = Xᵀ·δ.
  ///
  /// In the documents: ∂J/∂w⁽ʰ⁾ = a⁽ⁱⁿ⁾ δ⁽ʰ⁾ (“Compute the gradient”).
  package static func weightGradients(
    inputs: MatrixView<Scalar>, deltas: MatrixView<Scalar>, rows: Range<Int>,
    into gradients: MutableMatrixView<Scalar>
  ) {
    multiply(inputs, deltas, transposing: .left, rows: rows, into: gradients)
  }

  /// The gradient of the loss by the biases: ∂J/∂b = Σ δ over the examples.
  package static func biasGradients(
    deltas: MatrixView<Scalar>, into gradients: MutableMatrixView<Scalar>
  ) {
    gradients.becomeColumnSums(of: deltas)
  }
}

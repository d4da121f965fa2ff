public import LinearAlgebra
public import NumPyCompatibility

/// A fully connected layer: Z = X·W + b, A = φ(Z).
///
/// Forward, every example is multiplied with the weights and goes through the activation. Backward, with δ = ∂J/∂Z,
///
/// ∂J/∂W = Xᵀ·δ, ∂J/∂b = Σ δ over the examples, ∂J/∂X = δ·Wᵀ.
///
/// In the documents: z⁽ʰ⁾ = a⁽ⁱⁿ⁾ W⁽ʰ⁾ and a⁽ʰ⁾ = φ(z⁽ʰ⁾), with the bias as the weight of an input that is always 1
/// (document 000, “Vectorized Notation”); z_h = X·w_h + b_h (chapter 12 notebook, `_forward`); h = x·W₁ + b₁ (document
/// 004, equations (1) and (3)); `affine_forward` and `affine_backward` (document 001, “Fully connected layer design”).
/// The chapter 11 notebook keeps the transposed weights, *outputs × inputs*, and computes x·Wᵀ + b.
///
/// # Shapes
/// X is *examples × inputs*, W *inputs × outputs*, b *1 × outputs*, Z, A and δ *examples × outputs*.
public struct DenseLayer<Scalar: MatrixScalar>: Sendable, Equatable {
  /// W, *inputs × outputs*.
  public var weights: Matrix<Scalar>
  /// b, *1 × outputs*.
  public var biases: Matrix<Scalar>
  /// φ.
  public let activation: Activation

  /// Creates a layer from its parameters.
  ///
  /// - Parameters:
  ///   - weights: W, *inputs × outputs*.
  ///   - biases: b, *1 × outputs*.
  ///   - activation: φ.
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
  /// - Parameters:
  ///   - inputs: The number of features of an example that comes in.
  ///   - outputs: The number of units.
  ///   - activation: φ.
  ///   - initializer: How the weights are drawn.
  ///   - random: The generator they are drawn from.
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
  ///
  /// - Parameters:
  ///   - inputs: X, *examples × inputs*.
  ///   - activations: Becomes A, *examples × outputs*.
  ///   - netInputs: Becomes Z, in the shape of A.
  package func forward(
    _ inputs: MatrixView<Scalar>, activations: MutableMatrixView<Scalar>,
    netInputs: MutableMatrixView<Scalar>? = nil
  ) {
    multiply(inputs, weights.view, into: activations)
    activations.addToRows(biases.view)
    activate(activations, netInputs: netInputs)
  }

  /// A = φ(X·W + b) of some rows of a batch, for the first layer.
  ///
  /// - Parameters:
  ///   - batch: X, *examples × inputs*.
  ///   - rows: The examples.
  ///   - activations: Becomes A, *rows × outputs*.
  ///   - netInputs: Becomes Z, in the shape of A.
  package func forward(
    _ batch: BatchInputs<Scalar>, rows: Range<Int>, activations: MutableMatrixView<Scalar>,
    netInputs: MutableMatrixView<Scalar>? = nil
  ) {
    batch.multiply(rows: rows, weights.view, biases: biases.view, into: activations)
    activate(activations, netInputs: netInputs)
  }

  /// A = φ(Z), in place, with Z kept in `netInputs` if it is given.
  package func activate(
    _ values: MutableMatrixView<Scalar>, netInputs: MutableMatrixView<Scalar>?
  ) {
    if let netInputs { _ = netInputs.elements.update(fromContentsOf: values.elements) }
    activation.apply(to: values)
  }

  /// What reaches the layer below: ∂J/∂X = δ·Wᵀ, which is ∂J/∂A of that layer.
  ///
  /// In the documents: the factor δ⁽ᵒᵘᵗ⁾ (W⁽ᵒᵘᵗ⁾)ᵀ of δ⁽ʰ⁾ (document 000, “Textbook Version (1/2)”); `dx` of
  /// `affine_backward` (document 001).
  ///
  /// - Parameters:
  ///   - deltas: δ, *examples × outputs*.
  ///   - inputGradients: Becomes ∂J/∂X, *examples × inputs*.
  package func backward(deltas: MatrixView<Scalar>, inputGradients: MutableMatrixView<Scalar>) {
    multiply(deltas, weights.view, transposing: .right, into: inputGradients)
  }

  /// M ← keep · M − rate · ∂J/∂W for some rows of the gradient of the loss by the weights: ∂J/∂W = Xᵀ·δ.
  ///
  /// In the documents: (A⁽ⁱⁿ⁾)ᵀ δ⁽ʰ⁾ (document 000, “Textbook Version (1/2)”); xᵀ ∂L/∂b₁ (document 004, equation (21)). It
  /// is the sum over the examples of ∂J/∂wₖⱼ = aₖ δⱼ, for the weight from input k to unit j.
  ///
  /// - Parameters:
  ///   - step: keep and rate.
  ///   - inputs: X, *examples × inputs*.
  ///   - deltas: δ, *examples × outputs*.
  ///   - rows: The inputs whose weights are asked for.
  ///   - matrix: M, *rows × outputs*.
  static func addWeightGradients(
    _ step: LinearStep<Scalar>, inputs: MatrixView<Scalar>, deltas: MatrixView<Scalar>,
    rows: Range<Int>, to matrix: MutableMatrixView<Scalar>
  ) {
    multiply(
      inputs, deltas, transposing: .left, rows: rows, scale: -step.rate, keep: step.keep,
      into: matrix)
  }

  /// The gradient of the loss by the biases: ∂J/∂b = Σ δ over the examples, since ∂z/∂b = 1.
  ///
  /// In the documents: `grad_b_h = np.sum(delta_h, axis=0)` (chapter 12 notebook, `fit`).
  ///
  /// - Parameters:
  ///   - deltas: δ, *examples × outputs*.
  ///   - gradients: Becomes ∂J/∂b, *1 × outputs*.
  package static func biasGradients(
    deltas: MatrixView<Scalar>, into gradients: MutableMatrixView<Scalar>
  ) {
    gradients.becomeColumnSums(of: deltas)
  }
}

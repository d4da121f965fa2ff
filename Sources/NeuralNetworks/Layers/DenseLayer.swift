public import LinearAlgebra
public import NumPyCompatibility

/// A fully connected layer: Z = X·W + b, A = φ(Z). With batch normalisation, Z = γ x̂ + b in place of it, where x̂ is X·W,
/// normalised; see ``BatchNormalization``.
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
  /// The batch normalisation of X·W, if there is any.
  public internal(set) var normalization: BatchNormalization<Scalar>?

  /// Creates a layer from its parameters.
  ///
  /// - Parameters:
  ///   - weights: W, *inputs × outputs*.
  ///   - biases: b, *1 × outputs*.
  ///   - activation: φ.
  ///   - normalization: The batch normalisation of X·W; none unless given.
  /// - Throws: `NetworkError.biasesDoNotFit` if `biases` is not a row of as many elements as `weights` has columns,
  ///   `NetworkError.normalizationDoesNotFit` if the normalisation is one of another number of units.
  public init(
    weights: Matrix<Scalar>, biases: Matrix<Scalar>, activation: Activation,
    normalization: BatchNormalization<Scalar>? = nil
  ) throws(NetworkError) {
    guard biases.rows == 1, biases.columns == weights.columns else {
      throw .biasesDoNotFit(
        weights: [weights.rows, weights.columns], biases: [biases.rows, biases.columns])
    }
    if let normalization, normalization.units != weights.columns {
      throw .normalizationDoesNotFit(units: weights.columns, found: [1, normalization.units])
    }
    self.init(fitting: weights, biases, activation: activation, normalization: normalization)
  }

  /// Creates a layer from parameters that are known to fit.
  init(
    fitting weights: Matrix<Scalar>, _ biases: Matrix<Scalar>, activation: Activation,
    normalization: BatchNormalization<Scalar>? = nil
  ) {
    self.weights = weights
    self.biases = biases
    self.activation = activation
    self.normalization = normalization
  }

  /// Creates a layer with new weights and zero biases.
  ///
  /// - Parameters:
  ///   - inputs: The number of features of an example that comes in.
  ///   - outputs: The number of units.
  ///   - activation: φ.
  ///   - initializer: How the weights are drawn.
  ///   - normalization: How the batch normalisation is done; none unless given.
  ///   - random: The generator they are drawn from.
  /// - Throws: `RandomStateError` if the initialiser's parameter is negative or not finite.
  public init(
    inputs: Int, outputs: Int, activation: Activation, initializer: Initializer,
    normalization: BatchNormalizationSettings? = nil, using random: inout RandomState
  ) throws(RandomStateError) {
    weights = try initializer.weights(inputs: inputs, outputs: outputs, using: &random)
    biases = Matrix(rows: 1, columns: outputs)
    self.activation = activation
    self.normalization = normalization.map { BatchNormalization(units: outputs, settings: $0) }
  }

  /// The number of features of an example that comes in.
  public var inputCount: Int { weights.rows }
  /// The number of units, and so of activations of an example that goes out.
  public var outputCount: Int { weights.columns }
  /// The number of weights, biases and γ of batch normalisation.
  public var parameterCount: Int {
    weights.count + biases.count + (normalization?.scale.count ?? 0)
  }
}

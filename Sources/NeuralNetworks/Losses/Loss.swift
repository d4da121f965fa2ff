package import LinearAlgebra

/// How far the outputs a of a network are from the targets y: the sum over a row's outputs j.
///
/// | name | of one example | δ at the output's net input |
/// |---|---|---|
/// | squaredError | Σ (aⱼ − yⱼ)² | 2 (a − y) φ'(z) |
/// | halfSquaredError | Σ ½ (aⱼ − yⱼ)² | (a − y) φ'(z) |
/// | binaryCrossEntropy | −Σ [yⱼ log aⱼ + (1 − yⱼ) log(1 − aⱼ)] | a − y, with a sigmoid output |
/// | softmaxCrossEntropy | −Σ yⱼ log aⱼ | a − y, with a softmax output |
///
/// Both cross-entropies are computed from the net inputs z (the logits), so that an output which is right or wrong
/// beyond the precision of the numbers still has a finite loss: log(1 + eᶻ) − y z for each output with a sigmoid, and
/// log Σ e^zₖ − z of the right class with softmax.
///
/// # Shapes
/// z, a, y and δ are *examples × outputs*. Targets are one-hot rows: 1 for the class of the example, 0 elsewhere.
public enum Loss: String, Codable, Sendable, CaseIterable {
  /// The squared distance; without a factor ½. With ``Reduction/meanOverOutputs`` it is the mean squared error, `mse_loss`
  /// of the chapter 11 notebook, “Coding the neural network training loop”.
  case squaredError
  /// The squared distance with a factor ½, which cancels the 2 of its derivative, as in Adaline and in the slides' worked
  /// example: E = Σ ½ (target − output)² (document 000, “Example”).
  case halfSquaredError
  /// The logistic cost: each output is a yes or no of its own (document 000, “Cost Function for All Units in Output
  /// Layer”; chapter 12 notebook, “Computing the logistic cost function”).
  case binaryCrossEntropy
  /// The negative log-likelihood of the right class (document 004, equations (5) and (6); `softmax_loss` of document 001).
  case softmaxCrossEntropy

  /// The activation that the output layer must have, or nil where any will do.
  public var requiredOutputActivation: Activation? {
    switch self {
    case .squaredError, .halfSquaredError: nil
    case .binaryCrossEntropy: .sigmoid
    case .softmaxCrossEntropy: .softmax
    }
  }

  /// The sum of the losses of all rows.
  ///
  /// - Parameters:
  ///   - logits: z of the output layer, *examples × outputs*.
  ///   - activations: a of the output layer, in the same shape.
  ///   - targets: y, in the same shape.
  package func sum<Scalar>(
    logits: MatrixView<Scalar>, activations: MatrixView<Scalar>, targets: MatrixView<Scalar>
  ) -> Double {
    switch self {
    case .squaredError: activations.squaredError(to: targets)
    case .halfSquaredError: 0.5 * activations.squaredError(to: targets)
    case .binaryCrossEntropy: logits.binaryCrossEntropy(to: targets)
    case .softmaxCrossEntropy: logits.softmaxCrossEntropy(to: targets)
    }
  }

  /// Writes δ = scale · ∂(sum of losses)/∂z for the output layer.
  ///
  /// In the documents: δ⁽ᵒᵘᵗ⁾ = a⁽ᵒᵘᵗ⁾ − y for the logistic cost (document 000, “Textbook Version (1/2)”); ∂L/∂b₂ = y_a − t
  /// for softmax (document 004, equation (11)); −(target − out) · out (1 − out) for the squared error and a sigmoid
  /// (document 000, “Backpropagation (1/2)”).
  ///
  /// - Parameters:
  ///   - deltas: Becomes δ, *examples × outputs*.
  ///   - activations: a of the output layer.
  ///   - targets: y.
  ///   - outputActivation: φ of the output layer.
  ///   - scale: What the reduction multiplies the sum of losses with.
  package func writeDeltas<Scalar: MatrixScalar>(
    _ deltas: MutableMatrixView<Scalar>, activations: MatrixView<Scalar>,
    targets: MatrixView<Scalar>, outputActivation: Activation, scale: Double
  ) {
    switch self {
    case .squaredError, .halfSquaredError:
      let factor = self == .squaredError ? 2 * scale : scale
      deltas.becomeDifference(of: activations, and: targets, times: Scalar(factor))
      outputActivation.multiplyByDerivative(deltas, activations: activations)
    case .binaryCrossEntropy, .softmaxCrossEntropy:
      // With its activation, the derivative of the logarithm cancels that of φ.
      deltas.becomeDifference(of: activations, and: targets, times: Scalar(scale))
    }
  }
}

package import LinearAlgebra

/// How far the outputs a of a network are from the targets y: the sum over a row's outputs j.
///
/// | name | of one example | δ at the output's net input |
/// |---|---|---|
/// | squaredError | Σ (aⱼ − yⱼ)² | 2 (a − y) φ'(z) |
/// | halfSquaredError | Σ ½ (aⱼ − yⱼ)² | (a − y) φ'(z) |
/// | binaryCrossEntropy | −Σ yⱼ log aⱼ + (1 − yⱼ) log(1 − aⱼ) | a − y, with a sigmoid output |
/// | softmaxCrossEntropy | −Σ yⱼ log aⱼ | a − y, with a softmax output |
///
/// Both cross-entropies are computed from the net inputs z (the logits), so that an output which is right or wrong
/// beyond the precision of the numbers still has a finite loss.
public enum Loss: String, Codable, Sendable, CaseIterable {
  /// The squared distance; without a factor ½.
  case squaredError
  /// The squared distance with a factor ½, which cancels the 2 of its derivative, as in Adaline and in the slides' worked
  /// example: E = Σ ½ (target − output)².
  case halfSquaredError
  /// The notebooks' logistic cost: each output is a yes or no of its own.
  case binaryCrossEntropy
  /// The negative log-likelihood of the right class.
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

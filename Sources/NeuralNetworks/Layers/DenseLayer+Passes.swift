package import LinearAlgebra

/// The passes of a layer without batch normalisation.
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

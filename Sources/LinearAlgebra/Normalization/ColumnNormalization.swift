/// Batch normalisation of the columns of a batch: each is shifted and scaled to mean 0 and variance 1 over the rows, and
/// then scaled by γ and shifted by β.
///
/// Threads may work on different columns at the same time. A column's bits do not depend on which others are worked on with
/// it.
///
/// # Shapes
/// Batches are *rows × columns*; what belongs to columns is *1 × columns*.
package struct ColumnNormalization<Scalar: MatrixScalar>: Sendable {
  /// x̂ = (x − μ) / √(σ² + ε), of at least as many rows as a batch.
  package let normalized: ScratchMatrix<Scalar>
  /// μ, the means of a batch.
  package let means: ScratchMatrix<Scalar>
  /// σ², the variances of a batch, divided by the number of rows.
  package let variances: ScratchMatrix<Scalar>
  /// 1 / √(σ² + ε).
  package let inverseDeviations: ScratchMatrix<Scalar>
  /// ∂J/∂γ.
  package let scaleGradients: ScratchMatrix<Scalar>
  /// ∂J/∂β.
  package let shiftGradients: ScratchMatrix<Scalar>

  /// Makes room for batches.
  ///
  /// - Parameters:
  ///   - capacity: The rows of the largest batch.
  ///   - columns: The columns of a batch.
  package init(capacity: Int, columns: Int) {
    normalized = ScratchMatrix(rows: capacity, columns: columns)
    means = ScratchMatrix(rows: 1, columns: columns)
    variances = ScratchMatrix(rows: 1, columns: columns)
    inverseDeviations = ScratchMatrix(rows: 1, columns: columns)
    scaleGradients = ScratchMatrix(rows: 1, columns: columns)
    shiftGradients = ScratchMatrix(rows: 1, columns: columns)
  }

  /// What a batch is scaled and shifted by, and what becomes of it.
  package struct Parameters: Sendable {
    let scale, shift: MatrixView<Scalar>
    let epsilon: Scalar
    let rectifies: Bool
    let dropout: Dropout?

    /// What becomes of outputs that are rectified: those kept are multiplied, the others are zero.
    package struct Dropout: Sendable {
      let kept: KeptElements
      let scale: Scalar

      /// - Parameters:
      ///   - kept: Which outputs of a batch are kept.
      ///   - scale: The factor of those.
      package init(kept: KeptElements, scale: Scalar) {
        self.kept = kept
        self.scale = scale
      }
    }

    /// - Parameters:
    ///   - scale: γ.
    ///   - shift: β.
    ///   - epsilon: ε, which keeps a column without variance from a division by zero.
    ///   - rectifies: Whether outputs below zero become zero.
    ///   - dropout: Which of the rectified outputs are dropped, if any are.
    package init(
      scale: MatrixView<Scalar>, shift: MatrixView<Scalar>, epsilon: Scalar, rectifies: Bool,
      dropout: Dropout? = nil
    ) {
      precondition(rectifies || dropout == nil, "Only rectified outputs are dropped on the way.")
      self.scale = scale
      self.shift = shift
      self.epsilon = epsilon
      self.rectifies = rectifies
      self.dropout = dropout
    }
  }

  /// Writes y = γ x̂ + β, or max(0, y), for some columns; with dropout, what is left of it.
  ///
  /// - Parameters:
  ///   - columns: Which; the first is a multiple of 16.
  ///   - inputs: x.
  ///   - outputs: Becomes y; may be the memory of the inputs.
  ///   - parameters: γ, β and ε.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func normalize(
    columns: Range<Int>, of inputs: MutableMatrixView<Scalar>,
    into outputs: MutableMatrixView<Scalar>, _ parameters: Parameters
  ) {
    check(columns, inputs, outputs.reading, parameters)
    Scalar.kernels.normalization.normalize(
      ColumnNormalizationPass(
        self, parameters, columns: columns, values: inputs, outputs: outputs))
  }

  /// Turns ∂J/∂y into ∂J/∂x for some columns, in place, and takes ∂J/∂γ and ∂J/∂β on the way.
  ///
  /// With g for ∂J/∂y where y was not rectified, and means over the rows,
  ///
  /// ∂J/∂x = γ / √(σ² + ε) (g − mean(g) − x̂ mean(g x̂)), ∂J/∂γ = Σ g x̂, ∂J/∂β = Σ g
  ///
  /// - Parameters:
  ///   - columns: Which; they have been normalised.
  ///   - gradients: ∂J/∂y, which becomes ∂J/∂x.
  ///   - outputs: y.
  ///   - parameters: As for the way forward.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func backpropagate(
    columns: Range<Int>, _ gradients: MutableMatrixView<Scalar>,
    outputs: MutableMatrixView<Scalar>, _ parameters: Parameters
  ) {
    check(columns, gradients, outputs.reading, parameters)
    Scalar.kernels.normalization.backpropagate(
      ColumnNormalizationPass(
        self, parameters, columns: columns, values: gradients, outputs: outputs))
  }

  private func check(
    _ columns: Range<Int>, _ values: MutableMatrixView<Scalar>, _ outputs: MatrixView<Scalar>,
    _ parameters: Parameters
  ) {
    let width = normalized.view.columns
    precondition(
      values.columns == width && outputs.columns == width && outputs.rows == values.rows
        && values.rows <= normalized.view.rows && parameters.scale.count == width
        && parameters.shift.count == width && columns.lowerBound >= 0
        && columns.upperBound <= width && columns.lowerBound.isMultiple(of: 16)
        && parameters.dropout?.kept.columns ?? width == width,
      "Shapes do not fit: columns \(columns) of \(values.rows) × \(values.columns).")
  }
}

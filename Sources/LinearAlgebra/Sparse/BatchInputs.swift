/// The inputs X of a batch, *examples × features*: every number, or only those that are not background.
package enum BatchInputs<Scalar: MatrixScalar>: Sendable {
  /// Every number.
  case dense(ScratchMatrix<Scalar>)
  /// The numbers that are not background.
  case sparse(SparseBatch<Scalar>)

  /// Every number of a matrix, *examples × features*.
  package init(_ inputs: Matrix<Scalar>) {
    let copy = ScratchMatrix<Scalar>(rows: inputs.rows, columns: inputs.columns)
    _ = copy.view.elements.update(fromContentsOf: inputs.view.elements)
    self = .dense(copy)
  }

  /// Writes some rows of X·W + b.
  ///
  /// - Parameters:
  ///   - rows: The examples.
  ///   - weights: W, *features × units*.
  ///   - biases: b, *1 × units*, or nil for none.
  ///   - result: *rows × units*.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func multiply(
    rows: Range<Int>, _ weights: MatrixView<Scalar>, biases: MatrixView<Scalar>?,
    into result: MutableMatrixView<Scalar>
  ) {
    switch self {
    case .dense(let inputs):
      LinearAlgebra.multiply(inputs.view.rows(rows).reading, weights, into: result)
      if let biases { result.addToRows(biases) }
    case .sparse(let batch):
      batch.multiply(rows: rows, weights, biases: biases, into: result)
    }
  }

  /// Leaves only the inputs of some rows that are kept, times `scale`.
  ///
  /// - Parameters:
  ///   - kept: Which inputs of the batch are kept.
  ///   - rows: The examples.
  ///   - scale: The factor; a sparse batch has it already.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func keep(_ kept: KeptElements, rows: Range<Int>, scale: Scalar) {
    switch self {
    case .dense(let inputs):
      let values = inputs.view.rows(rows)
      values.becomeKept(of: values.reading, kept, rows: rows, scale: scale)
    case .sparse(let batch): batch.keep(kept, rows: rows)
    }
  }

  /// M ← keep · M + scale · Xᵀ·δ, for the rows that belong to some features.
  ///
  /// - Parameters:
  ///   - features: Which rows.
  ///   - lists: Lists for the features that may have been begun for this batch, if the inputs are sparse.
  ///   - deltas: δ, *examples × units*, of as many examples as the batch has.
  ///   - scale: What the product is multiplied by.
  ///   - keep: What is there already is multiplied by this; with 0 it may be anything.
  ///   - matrix: M, *features × units*.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func transposedProduct(
    features: Range<Int>, listedIn lists: FeatureLists? = nil, _ deltas: MatrixView<Scalar>,
    scale: Scalar = 1, keep: Scalar = 0, into matrix: MutableMatrixView<Scalar>
  ) {
    switch self {
    case .dense(let inputs):
      LinearAlgebra.multiply(
        inputs.view.rows(0..<deltas.rows).reading, deltas, transposing: .left, rows: features,
        scale: scale, keep: keep, into: matrix)
    case .sparse(let batch):
      batch.transposedProduct(
        features: features, listedIn: lists, deltas, scale: scale, keep: keep, into: matrix)
    }
  }
}

package import LinearAlgebra

/// Turns examples of a dataset into batches: preprocessed inputs and one-hot targets.
package struct BatchLoader<Scalar: MatrixScalar>: Sendable {
  package let dataset: Dataset
  private let table: Matrix<Scalar>
  private let offsets: Matrix<Scalar>?
  /// The examples without their background, where that is most of them.
  private let sparse: SparseBytes?

  /// Makes the examples ready.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - preprocessing: How bytes become inputs.
  ///   - units: The units of the layer that the inputs are for; 0 where every number is wanted.
  /// - Precondition: The preprocessing has no fault for the features of the dataset.
  package init(_ dataset: Dataset, preprocessing: Preprocessing, units: Int = 0) {
    self.dataset = dataset
    table = preprocessing.table()
    offsets = preprocessing.offsets()
    sparse =
      units < SparseBatch<Scalar>.leastUnits
      ? nil
      : SparseBytes(
        dataset.bytes, columns: dataset.featureCount,
        densityLimit: SparseBatch<Scalar>.densityLimit)
  }

  /// Room for the inputs of batches of up to `capacity` examples.
  ///
  /// - Parameters:
  ///   - capacity: The most examples of a batch.
  ///   - groups: The most groups of rows that gradients are collected in; 0 for none.
  package func makeInputs(capacity: Int, groups: Int = 0) -> BatchInputs<Scalar> {
    if let sparse {
      .sparse(
        SparseBatch(sparse, table: table, offsets: offsets, capacity: capacity, groups: groups))
    } else {
      .dense(ScratchMatrix(rows: capacity, columns: dataset.featureCount))
    }
  }

  /// Makes examples the rows of a batch, in the order of `indices`.
  ///
  /// - Precondition: Every index is in `0..<dataset.count`, the inputs are from ``makeInputs(capacity:groups:)``, and
  ///   there is room.
  package func load(
    _ indices: ArraySlice<Int>, into inputs: BatchInputs<Scalar>, rows: Range<Int>,
    targets: MutableMatrixView<Scalar>
  ) {
    switch inputs {
    case .dense(let matrix): loadInputs(indices, matrix.view.rows(rows))
    case .sparse(let batch): batch.select(indices, rows: rows)
    }
    loadTargets(indices, targets)
  }

  /// Fills the rows of `inputs` and `targets` with examples, in the order of `indices`.
  ///
  /// - Precondition: Every index is in `0..<dataset.count`, and the views have room.
  package func load(
    _ indices: ArraySlice<Int>, inputs: MutableMatrixView<Scalar>,
    targets: MutableMatrixView<Scalar>
  ) {
    loadInputs(indices, inputs)
    loadTargets(indices, targets)
  }

  private func loadInputs(_ indices: ArraySlice<Int>, _ inputs: MutableMatrixView<Scalar>) {
    indices.withUnsafeBufferPointer { indices in
      dataset.bytes.withUnsafeBufferPointer {
        inputs.lookUp($0, examples: indices, in: table.view)
      }
    }
    if let offsets { inputs.addToRows(offsets.view) }
  }

  private func loadTargets(_ indices: ArraySlice<Int>, _ targets: MutableMatrixView<Scalar>) {
    indices.withUnsafeBufferPointer { indices in
      dataset.labels.withUnsafeBufferPointer { targets.becomeOneHot($0, examples: indices) }
    }
  }
}

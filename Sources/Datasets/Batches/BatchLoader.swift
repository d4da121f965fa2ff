package import LinearAlgebra

/// Turns examples of a dataset into batches: preprocessed inputs and one-hot targets.
package struct BatchLoader<Scalar: MatrixScalar>: Sendable {
  package let dataset: Dataset
  private let table: Matrix<Scalar>
  private let offsets: Matrix<Scalar>?

  /// - Precondition: The preprocessing has no fault for the features of the dataset.
  package init(_ dataset: Dataset, preprocessing: Preprocessing) {
    self.dataset = dataset
    table = preprocessing.table()
    offsets = preprocessing.offsets()
  }

  /// Fills the rows of `inputs` and `targets` with examples, in the order of `indices`.
  ///
  /// - Precondition: Every index is in `0..<dataset.count`, and the views have room.
  package func load(
    _ indices: ArraySlice<Int>, inputs: MutableMatrixView<Scalar>,
    targets: MutableMatrixView<Scalar>
  ) {
    indices.withUnsafeBufferPointer { indices in
      dataset.bytes.withUnsafeBufferPointer {
        inputs.lookUp($0, examples: indices, in: table.view)
      }
      if let offsets { inputs.addToRows(offsets.view) }
      dataset.labels.withUnsafeBufferPointer { targets.becomeOneHot($0, examples: indices) }
    }
  }
}

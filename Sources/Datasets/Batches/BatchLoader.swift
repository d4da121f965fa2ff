package import LinearAlgebra

/// Turns examples of a dataset into batches: preprocessed inputs and one-hot targets.
package struct BatchLoader<Scalar: MatrixScalar>: Sendable {
  package let dataset: Dataset
  private let table: Matrix<Scalar>

  package init(_ dataset: Dataset, preprocessing: Preprocessing) {
    self.dataset = dataset
    table = preprocessing.table()
  }

  /// Fills the rows of `inputs` and `targets` with examples, in the order of `indices`.
  ///
  /// - Precondition: Every index is in `0..<dataset.count`, and the views have room.
  package func load(
    _ indices: some Collection<Int>, inputs: MutableMatrixView<Scalar>,
    targets: MutableMatrixView<Scalar>
  ) {
    let features = dataset.featureCount
    let table = table.view
    targets.elements.update(repeating: 0)
    dataset.bytes.withUnsafeBufferPointer { bytes in
      for (row, example) in indices.enumerated() {
        let first = example * features
        inputs.lookUp(.init(rebasing: bytes[first..<first + features]), in: table, row: row)
        targets.elements[row * targets.columns + Int(dataset.labels[example])] = 1
      }
    }
  }
}

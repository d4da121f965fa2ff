package import LinearAlgebra

/// Turns examples of a dataset into batches: preprocessed inputs and one-hot targets.
package struct BatchLoader<Scalar: MatrixScalar>: Sendable {
  /// The class of each example.
  package let labels: [UInt8]
  /// The number of examples.
  package var count: Int { labels.count }
  private let features: Int
  private let examples: Examples
  private let table: Matrix<Scalar>
  private let offsets: Matrix<Scalar>?

  /// What is kept of the examples: one of them, since 60,000 images are 47 MB.
  private enum Examples: Sendable {
    /// Every byte.
    case dense([UInt8])
    /// Those that are not background, where that is most of them.
    case sparse(SparseBytes)
    /// Every byte, to be distorted.
    case distortable(DistortableExamples)
  }

  /// Makes the examples ready.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - preprocessing: How bytes become inputs.
  ///   - units: The units of the layer that the inputs are for; 0 where every number is wanted.
  ///   - distorter: What distorts examples that are loaded for an epoch, if anything does.
  ///   - dropsInputs: Whether inputs are to be dropped from batches.
  /// - Precondition: The preprocessing has no fault for the features of the dataset, and the distorter is for its images.
  package init(
    _ dataset: Dataset, preprocessing: Preprocessing, units: Int = 0,
    distorter: ImageDistorter? = nil, dropsInputs: Bool = false
  ) {
    // What describes images comes after what distorts them.
    let dataset =
      distorter == nil ? preprocessing.prepared(dataset) : preprocessing.aligned(dataset)
    labels = dataset.labels
    features = dataset.featureCount
    table = preprocessing.table()
    offsets = preprocessing.offsets()
    let suits =
      !dropsInputs || SparseBatch<Scalar>.canDropInputs(table: table, offsets: offsets)
    let densityLimit =
      units < SparseBatch<Scalar>.leastUnits || !suits ? nil : SparseBatch<Scalar>.densityLimit
    if let distorter {
      examples = .distortable(
        DistortableExamples(
          dataset, distorter: distorter, mosaic: preprocessing.mosaic, densityLimit: densityLimit))
    } else if let densityLimit,
      let sparse = SparseBytes(
        dataset.storage, columns: dataset.featureCount, rows: dataset.selection,
        densityLimit: densityLimit)
    {
      examples = .sparse(sparse)
    } else {
      examples = .dense(dataset.bytes)
    }
  }

  /// Room for the inputs of batches of up to `capacity` examples.
  ///
  /// - Parameters:
  ///   - capacity: The most examples of a batch.
  ///   - inputDropout: The chance of an input to be dropped, if some are.
  package func makeInputs(capacity: Int, inputDropout: Double? = nil) -> BatchInputs<Scalar> {
    let keptScale = inputDropout.map { Scalar(1 / (1 - $0)) }
    return switch examples {
    case .sparse(let examples):
      .sparse(
        SparseBatch(
          examples, table: table, offsets: offsets, capacity: capacity, keptScale: keptScale))
    case .distortable(let examples) where examples.areSparse:
      .sparse(
        SparseBatch(
          columns: features, table: table, offsets: offsets, capacity: capacity,
          keptScale: keptScale))
    case .dense, .distortable: .dense(ScratchMatrix(rows: capacity, columns: features))
    }
  }

  /// Makes examples the rows of a batch, in the order of `indices`.
  ///
  /// - Parameters:
  ///   - indices: Which examples.
  ///   - inputs: The batch.
  ///   - rows: Its rows.
  ///   - targets: These rows of the targets.
  ///   - epoch: The epoch that examples are distorted for, if they are; without it, they are as they are.
  /// - Precondition: Every index names an example, the inputs are from ``makeInputs(capacity:inputDropout:)``, and
  ///   there is room.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func load(
    _ indices: ArraySlice<Int>, into inputs: BatchInputs<Scalar>, rows: Range<Int>,
    targets: MutableMatrixView<Scalar>, epoch: Int? = nil
  ) {
    switch (inputs, examples) {
    case (.dense(let matrix), .distortable(let examples)):
      let view = matrix.view.rows(rows)
      examples.forEach(indices, epoch: epoch) { offset, bytes in
        lookUp(bytes, [0], view.rows(offset..<offset + 1))
      }
      if let offsets { view.addToRows(offsets.view) }
    case (.dense(let matrix), _): loadInputs(indices, matrix.view.rows(rows))
    case (.sparse(let batch), .distortable(let examples)):
      examples.forEach(indices, epoch: epoch) { offset, bytes in
        batch.compress(bytes, row: rows.lowerBound + offset)
      }
    case (.sparse(let batch), _): batch.select(indices, rows: rows)
    }
    loadTargets(indices, targets)
  }

  /// Fills the rows of `inputs` and `targets` with examples, in the order of `indices`.
  ///
  /// - Precondition: Every index names an example, the views have room, and the loader was made for every number.
  package func load(
    _ indices: ArraySlice<Int>, inputs: MutableMatrixView<Scalar>,
    targets: MutableMatrixView<Scalar>
  ) {
    loadInputs(indices, inputs)
    loadTargets(indices, targets)
  }

  private func loadInputs(_ indices: ArraySlice<Int>, _ inputs: MutableMatrixView<Scalar>) {
    guard case .dense(let bytes) = examples else {
      preconditionFailure("The background of these examples has been left out.")
    }
    bytes.withUnsafeBufferPointer { lookUp($0, indices, inputs) }
    if let offsets { inputs.addToRows(offsets.view) }
  }

  private func lookUp(
    _ bytes: UnsafeBufferPointer<UInt8>, _ indices: ArraySlice<Int>,
    _ inputs: MutableMatrixView<Scalar>
  ) {
    indices.withUnsafeBufferPointer { inputs.lookUp(bytes, examples: $0, in: table.view) }
  }

  private func loadTargets(_ indices: ArraySlice<Int>, _ targets: MutableMatrixView<Scalar>) {
    indices.withUnsafeBufferPointer { indices in
      labels.withUnsafeBufferPointer { targets.becomeOneHot($0, examples: indices) }
    }
  }
}

/// What bytes become as inputs of a network, told by their difference from a byte of zero.
///
/// With c for what zeros become, an example is c + s, where s is zero for each of its zeros.
struct ByteTable<Scalar: MatrixScalar>: Sendable {
  /// What each byte becomes, less what zero becomes; *1 × 256*.
  let differences: Matrix<Scalar>
  /// c, *1 × features*.
  let background: Matrix<Scalar>
  /// The element of c, where all are equal.
  let uniformBackground: Scalar?

  /// - Parameters:
  ///   - table: What each of the 256 bytes becomes.
  ///   - offsets: What is added to each feature, *1 × features*, or nil for nothing.
  ///   - features: The bytes of an example.
  init(_ table: Matrix<Scalar>, offsets: Matrix<Scalar>?, features: Int) {
    precondition(table.count == 256, "A table needs 256 entries.")
    let zero = table[0, 0]
    differences = Matrix(rows: 1, columns: 256, elements: table.elements.map { $0 - zero })
    background = Matrix(
      rows: 1, columns: features,
      elements: offsets?.elements.map { zero + $0 } ?? Array(repeating: zero, count: features))
    uniformBackground = offsets == nil ? zero : nil
  }

  /// Writes cᵀW + b, which every example starts from, into a row.
  func fill(
    _ row: MutableMatrixView<Scalar>, _ weights: MatrixView<Scalar>, biases: MatrixView<Scalar>?
  ) {
    row.elements.update(repeating: 0)
    add(weights, features: 0..<weights.rows, to: row)
    finish(row, weights, biases: biases)
  }

  /// Adds to a row, which begins with zeros, what some features contribute to cᵀW; to be called for all in turn, as they rise.
  ///
  /// - Parameter packed: Becomes a copy of their weights, if it is given.
  func add(
    _ weights: MatrixView<Scalar>, features: Range<Int>, to row: MutableMatrixView<Scalar>,
    packing packed: PackedWeights<Scalar>? = nil
  ) {
    let isWanted = uniformBackground.map { $0 != 0 } ?? false
    if let packed {
      packed.pack(weights, features: features, addingTo: isWanted ? row : nil)
    } else if isWanted {
      row.addColumnSums(of: weights.rows(features))
    }
  }

  /// Makes cᵀW + b of a row that all features have been added to.
  func finish(
    _ row: MutableMatrixView<Scalar>, _ weights: MatrixView<Scalar>, biases: MatrixView<Scalar>?
  ) {
    switch uniformBackground {
    case .some(0): break
    case .some(let value): for index in 0..<row.count { row.elements[index] *= value }
    case nil: multiply(background.view, weights, into: row)
    }
    if let biases { row.addToRows(biases) }
  }
}

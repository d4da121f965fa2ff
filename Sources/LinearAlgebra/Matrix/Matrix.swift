/// A matrix of `Float` or `Double`, stored row after row.
///
/// A matrix is a value: changing a copy leaves the original as it was. Batches are *examples × features*, weights
/// *inputs × outputs*, biases *1 × outputs*.
public struct Matrix<Scalar: MatrixScalar>: Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  private var storage: MatrixStorage<Scalar>

  /// Creates a matrix of zeros.
  ///
  /// - Precondition: Neither dimension is negative.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "A matrix cannot have \(rows) × \(columns) elements.")
    self.rows = rows
    self.columns = columns
    storage = MatrixStorage(count: rows * columns)
  }

  /// Creates a matrix from its elements, row after row.
  ///
  /// - Precondition: There are `rows * columns` elements.
  public init(rows: Int, columns: Int, elements: some Collection<Scalar>) {
    precondition(
      elements.count == rows * columns,
      "A \(rows) × \(columns) matrix takes \(rows * columns) elements, not \(elements.count).")
    self.init(rows: rows, columns: columns)
    _ = storage.elements.update(fromContentsOf: elements)
  }

  /// Creates a matrix with the elements of another, in the other width of numbers.
  public init<Other: MatrixScalar>(_ matrix: Matrix<Other>) {
    self.init(
      rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map { Scalar($0) })
  }

  /// The number of elements.
  public var count: Int { rows * columns }

  /// The elements, row after row.
  public var elements: [Scalar] { withExtendedLifetime(storage) { Array(storage.elements) } }

  /// The element in a row and a column, both counted from zero.
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      precondition(0..<rows ~= row && 0..<columns ~= column, "No element \(row), \(column).")
      return storage.elements[row * columns + column]
    }
    set {
      precondition(0..<rows ~= row && 0..<columns ~= column, "No element \(row), \(column).")
      makeUnique()
      storage.elements[row * columns + column] = newValue
    }
  }

  /// The elements of one row.
  public func row(_ index: Int) -> [Scalar] {
    precondition(0..<rows ~= index, "No row \(index).")
    return withExtendedLifetime(storage) {
      Array(storage.elements[index * columns..<(index + 1) * columns])
    }
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    let target = result.mutableView()
    for row in 0..<rows {
      for column in 0..<columns {
        target.elements[column * rows + row] = storage.elements[row * columns + column]
      }
    }
    return result
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = MatrixStorage(copying: storage) }
  }

  /// The elements for reading, until the matrix is changed.
  package var view: MatrixView<Scalar> {
    MatrixView(
      rows: rows, columns: columns, elements: UnsafeBufferPointer(storage.elements),
      memory: storage)
  }

  /// The elements for writing, until the matrix is copied.
  package mutating func mutableView() -> MutableMatrixView<Scalar> {
    makeUnique()
    return MutableMatrixView(
      rows: rows, columns: columns, elements: storage.elements, memory: storage)
  }
}

extension Matrix: Equatable {
  /// Whether two matrices have the same shape and equal elements.
  public static func == (left: Matrix, right: Matrix) -> Bool {
    left.rows == right.rows && left.columns == right.columns
      && left.storage.elements.elementsEqual(right.storage.elements)
  }
}

extension Matrix: CustomStringConvertible {
  /// The shape, as in `Matrix<Float>(784 × 100)`.
  public var description: String { "Matrix<\(Scalar.self)>(\(rows) × \(columns))" }
}

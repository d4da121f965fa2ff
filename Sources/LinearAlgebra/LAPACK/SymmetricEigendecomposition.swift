internal import COpenBLAS

/// The largest eigenvalues λ of a symmetric matrix *A* with their eigenvectors: *A·v = λ·v*.
///
/// LAPACK's `dsyevr` computes them: *A* is brought to tridiagonal form, whose eigenvalues are found by bisection and
/// eigenvectors by inverse iteration (I. S. Dhillon, “A new O(n²) algorithm for the symmetric tridiagonal
/// eigenvalue/eigenvector problem”, 1997).
///
/// # Shapes
/// For a matrix *n × n* and *k* eigenvalues, `values` holds *k* numbers and `vectors` is *k × n*.
public struct SymmetricEigendecomposition: Sendable, Equatable {
  /// The eigenvalues, the largest first.
  public let values: [Double]

  /// The eigenvector of each value in a row, of length 1 and at right angles to the others. Either sign is possible.
  public let vectors: Matrix<Double>

  /// Decomposes a matrix.
  ///
  /// - Parameters:
  ///   - matrix: *n × n*. What is below the diagonal is taken for what is above it.
  ///   - count: How many eigenvalues to find, the largest; nil for all.
  /// - Throws: ``EigendecompositionError`` if the matrix has elements that are not finite, or LAPACK fails.
  /// - Precondition: The matrix is square, and `count` is in `0...n`.
  public init(
    of matrix: Matrix<Double>, largest count: Int? = nil
  ) throws(EigendecompositionError) {
    let order = matrix.rows
    let count = count ?? order
    precondition(matrix.columns == order, "Only a square matrix has eigenvectors, not \(matrix).")
    precondition(0...order ~= count, "\(matrix) has \(order) eigenvalues, not \(count).")
    var elements = matrix.elements
    if let place = elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: place / order, column: place % order)
    }
    guard count > 0 else {
      values = []
      vectors = Matrix(rows: 0, columns: order)
      return
    }
    var values = [Double](repeating: 0, count: order)
    var vectors = [Double](repeating: 0, count: count * order)
    var support = [blasint](repeating: 0, count: 2 * order)
    func decompose(
      _ work: inout [Double], _ workCount: Int, _ wholeWork: inout [blasint], _ wholeWorkCount: Int
    ) throws(EigendecompositionError) {
      OpenBLAS.setUp()
      let code = lapack_symmetric_eigenvectors(
        blasint(order), blasint(order - count + 1), blasint(order), &elements, &values, &vectors,
        &support, &work, blasint(workCount), &wholeWork, blasint(wholeWorkCount))
      guard code == 0 else { throw .notFound(code: Int(code)) }
    }
    // How much room is best to work in, -1 asks; never less than LAPACK's manual demands.
    var (sizes, wholeSizes): ([Double], [blasint]) = ([0], [0])
    try decompose(&sizes, -1, &wholeSizes, -1)
    var work = [Double](repeating: 0, count: max(Int(sizes[0]), 26 * order))
    var wholeWork = [blasint](repeating: 0, count: max(Int(wholeSizes[0]), 10 * order))
    try decompose(&work, work.count, &wholeWork, wholeWork.count)
    // LAPACK puts the smallest first.
    self.values = values.prefix(count).reversed()
    self.vectors = Matrix(
      rows: count, columns: order,
      elements: (0..<count).reversed().flatMap { vectors[$0 * order..<($0 + 1) * order] })
  }
}

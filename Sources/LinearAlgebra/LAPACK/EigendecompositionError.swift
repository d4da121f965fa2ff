/// Why a matrix has no eigenvectors to show.
public enum EigendecompositionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// An element is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// LAPACK gave up; `code` is its `info`.
  case notFound(code: Int)

  /// What is wrong and where.
  public var description: String {
    switch self {
    case .notFinite(let row, let column):
      """
      Eigenvectors need finite numbers, and the element in row \(row), column \(column) is none. Look for infinities \
      and missing values in what the matrix was made of.
      """
    case .notFound(let code):
      """
      LAPACK found no eigenvectors of this matrix (dsyevr, info \(code)). If its numbers are huge or tiny, scale the \
      matrix.
      """
    }
  }
}

package import LinearAlgebra

/// A product of large square matrices: the most arithmetic that this machine is known to do, to compare other work with.
package final class ProductTiming<Scalar: MatrixScalar>: Timing {
  package let workload: Workload
  package var threadCount: Int { team.threadCount }
  package let evidence = WorkEvidence()

  private let factors: (left: Matrix<Scalar>, right: Matrix<Scalar>)
  private let product: ScratchMatrix<Scalar>
  private let team: WorkerTeam
  private let seconds: () -> Double

  /// The name of the workload for a precision.
  package static var name: String { "peak-\(Scalar.precision.rawValue)" }

  /// Prepares two matrices of `size` rows and columns; each thread computes a band of their product.
  package init(size: Int = 2048, team: WorkerTeam, seconds: @escaping () -> Double) {
    self.team = team
    self.seconds = seconds
    // Any numbers will do that are no zeros and stay moderate.
    let elements = (0..<size * size).map { Scalar($0 % 13 - 6) / 8 }
    let matrix = Matrix<Scalar>(rows: size, columns: size, elements: elements)
    factors = (matrix, matrix.transposed)
    product = ScratchMatrix(rows: size, columns: size)
    workload = Workload(
      name: Self.name, summary: "product of two \(size) × \(size) matrices",
      precision: Scalar.precision, examples: 0,
      operations: 2 * Double(size) * Double(size) * Double(size))
  }

  package func repetition() -> Double {
    let begin = seconds()
    let (left, right) = (factors.left.view, factors.right.view)
    let bands = team.threadCount
    team.forEach(bands) { band, _ in
      let rows = left.rows * band / bands..<left.rows * (band + 1) / bands
      multiply(left, right, rows: rows, into: product.view.rows(rows))
    }
    return seconds() - begin
  }
}

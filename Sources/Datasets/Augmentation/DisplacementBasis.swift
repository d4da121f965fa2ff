internal import CImageKernels
internal import Foundation
internal import LinearAlgebra

/// What the fields of displacements of an elastic distortion are made of.
///
/// With N for noise and K for the matrix of a Gaussian, Kᵢⱼ = exp(−(i − j)²/2σ²) / √(2π)σ, a smoothed field is α·K·N·Kᵀ, with a
/// K for rows and one for columns. K is symmetric: K = U·Λ·Uᵀ, and a field is A·Z·Bᵀ with A = α·U·Λ, B = U·Λ and Z = Uᵀ·N·U,
/// which is noise of the same variance, since U is orthogonal. The eigenvalues of a Gaussian fall off so fast that a few of
/// them are enough: 7 for σ = 5 and 28 pixels, so that a field takes 49 random numbers and 7,000 multiplications in place of
/// 784 and 44,000.
struct DisplacementBasis: Sendable {
  /// The share of a field's variance that is left out in each direction.
  static var neglectedVariance: Double { 1e-5 }

  /// A with α and the scale of the noise, *rows × row rank*.
  private let rows: [Float]
  /// Bᵀ, *column rank × stride*.
  private let columns: [Float]
  let rowRank: Int
  let columnRank: Int

  /// Decomposes the Gaussians.
  ///
  /// - Throws: `EigendecompositionError` if LAPACK fails.
  init(_ elastic: ElasticDistortion, shape: ImageShape) throws {
    let down = try Self.factor(sigma: elastic.sigma, side: shape.rows)
    let across = try Self.factor(sigma: elastic.sigma, side: shape.columns)
    (rowRank, columnRank) = (down.rows, across.rows)
    // Noise that is uniform between −1 and 1 has the variance ⅓; the sum of four bytes has 4 · (256² − 1)/12.
    let scale = elastic.alpha / (65_535.0).squareRoot()
    rows = (0..<shape.rows).flatMap { row in
      (0..<down.rows).map { Float(scale * down[$0, row]) }
    }
    let stride = field_stride(shape.columns)
    columns = (0..<across.rows).flatMap { rank in
      (0..<stride).map { $0 < across.columns ? Float(across[rank, $0]) : 0 }
    }
  }

  /// The words of noise that two fields take.
  var noiseCount: Int { 2 * rowRank * columnRank }

  /// Calls `body` with the basis as the kernel takes it.
  func withBasis<Result>(_ body: (UnsafePointer<displacement_basis>) -> Result) -> Result {
    rows.withUnsafeBufferPointer { rows in
      columns.withUnsafeBufferPointer { columns in
        withUnsafePointer(
          to: displacement_basis(
            rows: rows.baseAddress, columns: columns.baseAddress, row_rank: rowRank,
            column_rank: columnRank), body)
      }
    }
  }

  /// (U·Λ)ᵀ for the largest eigenvalues, *rank × side*, each eigenvector with its first element not negative.
  private static func factor(sigma: Double, side: Int) throws -> Matrix<Double> {
    func bell(_ distance: Int) -> Double {
      exp(-Double(distance * distance) / (2 * sigma * sigma))
    }
    // The sum over all pixels of a line without ends.
    let reach = Int((9 * sigma).rounded(.up))
    let sum = (1...max(reach, 1)).reduce(1.0) { $0 + 2 * bell($1) }
    let gaussian = Matrix<Double>(
      rows: side, columns: side,
      elements: (0..<side * side).map { bell($0 / side - $0 % side) / sum })
    let parts = try SymmetricEigendecomposition(of: gaussian)
    let variances = parts.values.map { $0 * $0 }
    var neglected = neglectedVariance * variances.reduce(0, +)
    let rank = variances.reversed().prefix { variance in
      neglected -= variance
      return neglected >= 0
    }.count
    return Matrix(
      rows: side - rank, columns: side,
      elements: (0..<side - rank).flatMap { index in
        let sign = parts.vectors[index, 0] < 0 ? -1.0 : 1.0
        return (0..<side).map { sign * parts.values[index] * parts.vectors[index, $0] }
      })
  }
}

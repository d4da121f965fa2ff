import LinearAlgebra
import Testing

@Suite struct EigendecompositionTests {
  /// The symmetric matrix Q·diag(values)·Qᵀ, with a reflection Q = I − 2·u·uᵀ/(u·u) that mixes all coordinates.
  private func matrix(eigenvalues: [Double]) -> (matrix: Matrix<Double>, axes: Matrix<Double>) {
    let order = eigenvalues.count
    let direction = (0..<order).map { Double($0 % 7) - 2.5 }
    let square = direction.reduce(0) { $0 + $1 * $1 }
    var reflection = Matrix<Double>(rows: order, columns: order)
    var scaled = reflection
    for i in 0..<order {
      for j in 0..<order {
        reflection[i, j] = (i == j ? 1 : 0) - 2 * direction[i] * direction[j] / square
        scaled[i, j] = reflection[i, j] * eigenvalues[j]
      }
    }
    return (scaled * reflection, reflection)
  }

  @Test(arguments: [1, 2, 5, 60, 200])
  func eigenvaluesThatWerePutInComeOut(order: Int) throws {
    let eigenvalues = (0..<order).map { Double(($0 * 37) % order) - Double(order) / 3 }
    let (matrix, _) = matrix(eigenvalues: eigenvalues)
    let found = try SymmetricEigendecomposition(of: matrix)
    for (value, expected) in zip(found.values, eigenvalues.sorted(by: >)) {
      #expect(abs(value - expected) < 1e-11 * Double(order))
    }
    #expect(found.vectors.rows == order && found.vectors.columns == order)
    let images = found.vectors * matrix
    let angles = found.vectors * found.vectors.transposed
    for i in 0..<order {
      for j in 0..<order {
        #expect(abs(images[i, j] - found.values[i] * found.vectors[i, j]) < 1e-11 * Double(order))
        #expect(abs(angles[i, j] - (i == j ? 1 : 0)) < 1e-12)
      }
    }
  }

  @Test func onlyTheLargestAreFound() throws {
    let eigenvalues: [Double] = (0..<50).map { Double(($0 * 13) % 50) }
    let (matrix, axes) = matrix(eigenvalues: eigenvalues)
    let found = try SymmetricEigendecomposition(of: matrix, largest: 3)
    #expect(found.values.count == 3 && found.vectors.rows == 3 && found.vectors.columns == 50)
    for (index, expected) in [49.0, 48, 47].enumerated() {
      #expect(abs(found.values[index] - expected) < 1e-11)
      let column = try #require(eigenvalues.firstIndex(of: expected))
      let cosine = (0..<50).reduce(0) { $0 + found.vectors[index, $1] * axes[$1, column] }
      #expect(abs(abs(cosine) - 1) < 1e-12)
    }
  }

  @Test func emptyAnswers() throws {
    let nothing = try SymmetricEigendecomposition(of: Matrix(rows: 0, columns: 0))
    #expect(nothing.values.isEmpty && nothing.vectors.count == 0)
    let none = try SymmetricEigendecomposition(
      of: Matrix(rows: 2, columns: 2, elements: [1, 0, 0, 1]), largest: 0)
    #expect(none.values.isEmpty && none.vectors.columns == 2)
    let zeros = try SymmetricEigendecomposition(of: Matrix(rows: 3, columns: 3), largest: 1)
    #expect(zeros.values == [0])
  }

  @Test(arguments: [Double.nan, .infinity])
  func whatIsNoNumberIsToldWithItsPlace(element: Double) {
    var matrix = Matrix<Double>(rows: 3, columns: 3)
    matrix[1, 2] = element
    let error = #expect(throws: EigendecompositionError.self) {
      try SymmetricEigendecomposition(of: matrix)
    }
    #expect(error == .notFinite(row: 1, column: 2))
    #expect(error?.description.contains("row 1, column 2") == true)
  }
}

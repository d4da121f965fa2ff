import LinearAlgebra
import Testing

@Suite struct MatrixTests {
  @Test func copiesAreIndependent() {
    var original = Matrix<Float>(rows: 2, columns: 2, elements: [1, 2, 3, 4])
    let copy = original
    original[0, 1] = 9
    #expect(original.elements == [1, 9, 3, 4])
    #expect(copy.elements == [1, 2, 3, 4])
    let second = original
    original.mutableView().elements[3] = 7
    #expect(second[1, 1] == 4)
    #expect(original.row(1) == [3, 7])
  }

  @Test func transposes() {
    let matrix = Matrix<Double>(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(
      matrix.transposed == Matrix(rows: 3, columns: 2, elements: [1.0, 4, 2, 5, 3, 6]))
    #expect(matrix.transposed != matrix)
  }

  @Test func emptyMatrices() {
    let empty = Matrix<Float>(rows: 0, columns: 5)
    #expect(empty.elements.isEmpty)
    #expect((empty * Matrix(rows: 5, columns: 2)).count == 0)
    // An empty sum is zero.
    let zeros = Matrix<Float>(rows: 2, columns: 0) * Matrix(rows: 0, columns: 3)
    #expect(zeros.elements == [0, 0, 0, 0, 0, 0])
  }

  @Test func describesItsShape() {
    #expect("\(Matrix<Float>(rows: 784, columns: 100))" == "Matrix<Float>(784 × 100)")
  }
}

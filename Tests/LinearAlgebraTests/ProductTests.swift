import LinearAlgebra
import Testing

/// Products through BLAS against three nested loops.
@Suite struct ProductTests {
  static let shapes: [[Int]] = [
    [1, 1, 1], [3, 4, 5], [1, 784, 10], [17, 31, 7], [50, 784, 100], [100, 10, 100], [129, 65, 33],
  ]

  @Test(arguments: shapes, [Factor?.none, .left, .right])
  func matchesTheDefinition(_ shape: [Int], _ factor: Factor?) {
    expectProduct(Double.self, shape, factor, tolerance: 1e-13)
    expectProduct(Float.self, shape, factor, tolerance: 1e-5)
  }

  @Test func someRowsAreThoseOfTheWhole() {
    let left: Matrix<Double> = numbers(40, 30, seed: 1)
    let right: Matrix<Double> = numbers(40, 20, seed: 2)
    var whole = Matrix<Double>(rows: 30, columns: 20)
    multiply(left.view, right.view, transposing: .left, into: whole.mutableView())
    var part = Matrix<Double>(rows: 7, columns: 20)
    multiply(left.view, right.view, transposing: .left, rows: 11..<18, into: part.mutableView())
    for row in 0..<7 {
      for (found, expected) in zip(part.row(row), whole.row(row + 11)) {
        #expect(abs(found - expected) < 1e-13)
      }
    }
  }

  /// OpenBLAS chooses by the processor's model: it may take a new one for an old one, and give two that run the same kernels
  /// different ones.
  @Test func kernelsUseTheProcessor() {
    let choice = OpenBLAS.kernelName.lowercased()
    if let wished = OpenBLAS.requestedKernelName {
      #expect(choice == wished.lowercased())
    } else if OpenBLAS.processorHasAVX512 {
      #expect(OpenBLAS.wideKernels.contains(choice))
      #expect(choice == "cooperlake" || !OpenBLAS.processorHasAVX512BFloat16)
    } else {
      #expect(!OpenBLAS.wideKernels.contains(choice))
    }
    #expect(OpenBLAS.threadCount == 1)
  }

  private func expectProduct<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ shape: [Int], _ factor: Factor?, tolerance: Double
  ) {
    let (rows, depth, columns) = (shape[0], shape[1], shape[2])
    let left: Matrix<Scalar> = numbers(rows, depth, seed: 3)
    let right: Matrix<Scalar> = numbers(depth, columns, seed: 4)
    var result = Matrix<Scalar>(rows: rows, columns: columns)
    result.mutableView().elements.update(repeating: .nan)  // what was there must not matter
    let storedLeft = factor == .left ? left.transposed : left
    let storedRight = factor == .right ? right.transposed : right
    multiply(
      storedLeft.view, storedRight.view, transposing: factor, into: result.mutableView())
    var largest = 0.0
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0.0
        for index in 0..<depth { sum += Double(left[row, index]) * Double(right[index, column]) }
        largest = max(largest, abs(sum - Double(result[row, column])))
      }
    }
    #expect(largest <= tolerance * Double(depth))
  }

  /// Numbers between -1 and 1 that follow no pattern.
  private func numbers<Scalar: MatrixScalar>(
    _ rows: Int, _ columns: Int, seed: UInt64
  ) -> Matrix<Scalar> {
    var state = seed
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Scalar(Double(state >> 33) / Double(1 << 30) - 1)
      })
  }
}

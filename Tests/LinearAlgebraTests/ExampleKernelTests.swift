import LinearAlgebra
import Testing

@Suite struct ExampleKernelTests {
  @Test func looksUpTheExamplesThatIndicesName() {
    let bytes = (0..<70).map { UInt8($0 * 3) }
    let table = Matrix<Double>(
      rows: 1, columns: 256, elements: (0..<256).map { Double($0) / 255 - 0.5 })
    var result = Matrix<Double>(rows: 3, columns: 7)
    bytes.withUnsafeBufferPointer { bytes in
      [9, 0, 4].withUnsafeBufferPointer {
        result.mutableView().lookUp(bytes, examples: $0, in: table.view)
      }
    }
    for (row, example) in [9, 0, 4].enumerated() {
      #expect(result.row(row) == (0..<7).map { table[0, Int(bytes[example * 7 + $0])] })
    }
  }

  @Test func oneHotReplacesWhatWasThere() {
    var result = Matrix<Float>(rows: 2, columns: 3, elements: [5, 5, 5, 5, 5, 5])
    [UInt8(2), 0, 1].withUnsafeBufferPointer { labels in
      [0, 2].withUnsafeBufferPointer {
        result.mutableView().becomeOneHot(labels, examples: $0)
      }
    }
    #expect(result.elements == [0, 0, 1, 0, 1, 0])
  }

  @Test func theFirstOfEqualsIsTheLargest() {
    let matrix = Matrix<Float>(
      rows: 4, columns: 3, elements: [1, 3, 3, 0, 0, 0, -3, -2, -1, 7, -.infinity, 7])
    #expect(matrix.view.columnsOfLargest == [1, 0, 2, 0])
  }

  @Test func rowsAndColumns() {
    var matrix = Matrix<Double>(rows: 3, columns: 2, elements: [1, 2, 3, 4, 5, 6])
    matrix.mutableView().addToRows(Matrix(rows: 1, columns: 2, elements: [10, 20]).view)
    #expect(matrix.elements == [11, 22, 13, 24, 15, 26])
    var sums = Matrix<Double>(rows: 1, columns: 2, elements: [9, 9])
    sums.mutableView().becomeColumnSums(of: matrix.view)
    #expect(sums.elements == [39, 72])
    matrix.mutableView().descend(
      along: Matrix(rows: 3, columns: 2, elements: [1, 0, 0, 0, 0, 1]).view, rate: 0.5, decay: 0.1)
    #expect(
      zip(matrix.elements, [9.95, 20.9, 12.35, 22.8, 14.25, 24.2]).allSatisfy {
        abs($0 - $1) < 1e-12
      })
  }
}

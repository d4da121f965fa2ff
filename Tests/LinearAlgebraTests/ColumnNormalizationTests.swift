import LinearAlgebra
import Testing

/// The loops of batch normalisation against their definition, for widths with and without a remainder.
@Suite struct ColumnNormalizationTests {
  /// A batch with numbers that follow no pattern of 16 columns or 4 rows.
  private struct Example<Scalar: MatrixScalar> {
    let memory: ColumnNormalization<Scalar>
    let values: ScratchMatrix<Scalar>
    let outputs: ScratchMatrix<Scalar>
    let scale: Matrix<Scalar>
    let shift: Matrix<Scalar>
    let rectifies: Bool

    static var epsilon: Scalar { 0.01 }

    init(rows: Int, columns: Int, rectifies: Bool) {
      func numbers(_ count: Int, _ factor: Double) -> [Scalar] {
        (0..<count).map { Scalar(($0 * 7919 % 1009 - 500)) / 250 + Scalar(factor) }
      }
      memory = ColumnNormalization(capacity: rows, columns: columns)
      values = ScratchMatrix(rows: rows, columns: columns)
      outputs = ScratchMatrix(rows: rows, columns: columns)
      _ = values.view.elements.update(fromContentsOf: numbers(rows * columns, 1.5))
      scale = Matrix(rows: 1, columns: columns, elements: numbers(columns, 0.3))
      shift = Matrix(rows: 1, columns: columns, elements: numbers(columns, -0.1))
      self.rectifies = rectifies
    }

    var parameters: ColumnNormalization<Scalar>.Parameters {
      .init(scale: scale.view, shift: shift.view, epsilon: Self.epsilon, rectifies: rectifies)
    }

    func normalize(_ columns: Range<Int>) {
      memory.normalize(columns: columns, of: values.view, into: outputs.view, parameters)
    }
  }

  @Test(arguments: [1, 15, 16, 17, 40], [2, 3, 4, 9])
  func forwardIsItsDefinition(columns: Int, rows: Int) {
    for rectifies in [false, true] {
      let example = Example<Double>(rows: rows, columns: columns, rectifies: rectifies)
      example.normalize(0..<columns)
      let x = example.values.view.reading.copy()
      for column in 0..<columns {
        let values: [Double] = (0..<rows).map { x[$0, column] }
        let mean: Double = values.reduce(0, +) / Double(rows)
        let squares: [Double] = values.map { ($0 - mean) * ($0 - mean) }
        let variance: Double = squares.reduce(0, +) / Double(rows)
        #expect(abs(example.memory.means.view.elements[column] - mean) < 1e-14)
        #expect(abs(example.memory.variances.view.elements[column] - variance) < 1e-14)
        for row in 0..<rows {
          let normalized = (values[row] - mean) / (variance + 0.01).squareRoot()
          let y = example.scale[0, column] * normalized + example.shift[0, column]
          let found = example.outputs.view.elements[row * columns + column]
          #expect(abs(found - (rectifies ? max(0, y) : y)) < 1e-13)
        }
      }
    }
  }

  /// In one piece, or in pieces at multiples of 16 columns: the same bits, there and back.
  @Test func piecesChangeNoBit() {
    func run(_ pieces: [Range<Int>]) -> [[Float]] {
      let example = Example<Float>(rows: 37, columns: 50, rectifies: true)
      for piece in pieces {
        example.normalize(piece)
        example.memory.backpropagate(
          columns: piece, example.values.view, outputs: example.outputs.view, example.parameters)
      }
      return [
        Array(example.outputs.view.elements), Array(example.values.view.elements),
        Array(example.memory.scaleGradients.view.elements),
        Array(example.memory.shiftGradients.view.elements),
      ]
    }
    #expect(run([0..<50]) == run([32..<50, 0..<16, 16..<32]))
  }

  /// A value that is no number must reach the loss, where it is noticed.
  @Test func noNumberStaysNoNumber() {
    let example = Example<Float>(rows: 6, columns: 20, rectifies: true)
    example.values.view.elements[3 * 20 + 18] = .nan
    example.normalize(0..<20)
    for row in 0..<6 {
      #expect(example.outputs.view.elements[row * 20 + 18].isNaN)
      #expect(!example.outputs.view.elements[row * 20 + 17].isNaN)
    }
  }

  @Test func columnsAreMultiplied() {
    var matrix = Matrix<Float>(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    matrix.mutableView().multiplyColumns(
      by: Matrix(rows: 1, columns: 3, elements: [2, 0.5, -1]).view)
    #expect(matrix.elements == [2, 1, -3, 8, 2.5, -6])
  }
}

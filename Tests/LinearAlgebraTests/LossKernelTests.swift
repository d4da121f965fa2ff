import Foundation
import LinearAlgebra
import Testing

/// Sums of losses against their definitions, and where the definitions overflow.
@Suite struct LossKernelTests {
  private let logits: [Double] = (0..<330).map { 12 * sin(Double($0) * 1.7) }
  private var targets: [Double] { (0..<330).map { $0 % 10 == ($0 / 10) % 10 ? 1 : 0 } }

  @Test func binaryCrossEntropy() {
    let expected = zip(logits, targets).reduce(0.0) { sum, pair in
      let a = 1 / (1 + exp(-pair.0))
      return sum - pair.1 * log(a) - (1 - pair.1) * log(1 - a)
    }
    let z = Matrix(rows: 33, columns: 10, elements: logits)
    let y = Matrix(rows: 33, columns: 10, elements: targets)
    #expect(abs(z.view.binaryCrossEntropy(to: y.view) - expected) < 1e-9)
    let narrow = Matrix(rows: 33, columns: 10, elements: logits.map { Float($0) })
    let narrowTargets = Matrix(rows: 33, columns: 10, elements: targets.map { Float($0) })
    #expect(
      abs(narrow.view.binaryCrossEntropy(to: narrowTargets.view) - expected) < 1e-6 * expected)
  }

  @Test func softmaxCrossEntropy() {
    var expected = 0.0
    for row in 0..<33 {
      let z = logits[row * 10..<row * 10 + 10]
      let label = row % 10
      expected += log(z.reduce(0) { $0 + exp($1) }) - z[z.startIndex + label]
    }
    let z = Matrix(rows: 33, columns: 10, elements: logits)
    let y = Matrix(rows: 33, columns: 10, elements: targets)
    #expect(abs(z.view.softmaxCrossEntropy(to: y.view) - expected) < 1e-10)
  }

  /// Rows are taken several at once, or one in parts.
  @Test(arguments: [1, 2, 10, 129, 256, 257, 700], [1, 3, 300])
  func softmaxCrossEntropyOfAnyWidth(columns: Int, rows: Int) {
    let z = (0..<rows * columns).map { 9 * sin(Double($0) * 1.7) }
    let y = (0..<rows * columns).map { $0 % columns == $0 / columns % columns ? 0.75 : 0 }
    let expected = (0..<rows).reduce(0.0) { sum, row in
      let z = z[row * columns..<(row + 1) * columns]
      return sum + 0.75 * (log(z.reduce(0) { $0 + exp($1) }) - z[z.startIndex + row % columns])
    }
    let wide = Matrix(rows: rows, columns: columns, elements: z)
    let wideTargets = Matrix(rows: rows, columns: columns, elements: y)
    #expect(
      abs(wide.view.softmaxCrossEntropy(to: wideTargets.view) - expected) <= 1e-12 * (expected + 1))
    let narrow = Matrix(rows: rows, columns: columns, elements: z.map { Float($0) })
    let narrowTargets = Matrix(rows: rows, columns: columns, elements: y.map { Float($0) })
    #expect(
      abs(narrow.view.softmaxCrossEntropy(to: narrowTargets.view) - expected) <= 1e-6
        * (expected + 1))
  }

  @Test func squaredError() {
    let a = Matrix(rows: 33, columns: 10, elements: logits)
    let y = Matrix(rows: 33, columns: 10, elements: targets)
    let expected = zip(logits, targets).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    #expect(abs(a.view.squaredError(to: y.view) - expected) < 1e-10)
    #expect(abs(a.view.sumOfSquares - logits.reduce(0) { $0 + $1 * $1 }) < 1e-10)
  }

  @Test func hugeLogitsHaveFiniteLosses() {
    let z = Matrix<Double>(rows: 1, columns: 2, elements: [3000, -3000])
    let wrong = Matrix<Double>(rows: 1, columns: 2, elements: [0, 1])
    #expect(z.view.binaryCrossEntropy(to: wrong.view) == 6000)
    #expect(z.view.softmaxCrossEntropy(to: wrong.view) == 6000)
    let right = Matrix<Double>(rows: 1, columns: 2, elements: [1, 0])
    #expect(z.view.softmaxCrossEntropy(to: right.view) == 0)
  }

  @Test func spoiledLogitsSpoilTheLoss() {
    let z = Matrix<Double>(rows: 1, columns: 2, elements: [.nan, 1])
    let y = Matrix<Double>(rows: 1, columns: 2, elements: [0, 1])
    #expect(z.view.binaryCrossEntropy(to: y.view).isNaN)
    #expect(z.view.softmaxCrossEntropy(to: y.view).isNaN)
  }
}

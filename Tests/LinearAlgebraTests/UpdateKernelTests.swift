import LinearAlgebra
import Testing

/// Steps of optimizers as loops; what they compute is compared with PyTorch in `OptimizerTests`.
@Suite struct UpdateKernelTests {
  /// A matrix whose rows are no multiple of a vector's width.
  private func matrix<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, _ seed: Int, rows: Int = 7, columns: Int = 29
  ) -> Matrix<Scalar> {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { Scalar(Double(($0 * 37 + seed * 11) % 61 - 30) / 17) })
  }

  /// All steps one after the other, on some rows of the parameters at a time.
  private func stepped<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, inPiecesOf height: Int
  ) -> Steps<Scalar> {
    var parameters = matrix(scalar, 1)
    // The first are means of squares, which are never negative.
    var slots = [Matrix(squaring: matrix(scalar, 2)), matrix(scalar, 3), matrix(scalar, 4)]
    let gradients = matrix(scalar, 5)
    let terms = GradientTerms<Scalar>(scale: 0.7, limit: 0.9, l2: 0.1, l1: 0.01)
    let own = parameters.mutableView()
    let kept = [slots[0].mutableView(), slots[1].mutableView(), slots[2].mutableView()]
    for start in stride(from: 0, to: own.rows, by: height) {
      let rows = start..<min(start + height, own.rows)
      let part = own.rows(rows)
      let slope = gradients.view.rows(rows)
      let slots = kept.map { $0.rows(rows) }
      part.takeGradientStep(along: slope, terms, rate: 0.1)
      part.takeMomentumStep(
        along: slope, velocities: slots[2], terms,
        MomentumTerms(rate: 0.1, keep: 0.99, coefficient: 0.9, isNesterov: true))
      part.takeAdamStep(
        along: slope, firstMoments: slots[1], secondMoments: slots[0], terms,
        AdamTerms(
          rate: 0.1, keep: 0.99, firstGain: 0.1, beta2: 0.9, secondGain: 0.1, correction: 1.5,
          epsilon: 1e-3))
      let variants: [(MutableMatrixView<Scalar>?, MutableMatrixView<Scalar>?)] = [
        (nil, nil), (slots[1], nil), (nil, slots[2]), (slots[1], slots[2]),
      ]
      for (means, velocities) in variants {
        part.takeRMSStep(
          along: slope, squares: slots[0], means: means, velocities: velocities, terms,
          RMSTerms(rate: 0.1, keep: 0.99, alpha: 0.9, gain: 0.1, epsilon: 1e-3, momentum: 0.5))
      }
      part.approach(slope, by: 0.3)
    }
    return Steps(parameters: parameters, slots: slots)
  }

  private struct Steps<Scalar: MatrixScalar>: Equatable {
    let parameters: Matrix<Scalar>
    let slots: [Matrix<Scalar>]

    var isFinite: Bool { parameters.elements.allSatisfy(\.isFinite) }
  }

  /// A panel of weights may begin anywhere.
  @Test(arguments: [1, 2, 3]) func piecesGiveTheSameBits(height: Int) {
    let whole = stepped(Float.self, inPiecesOf: 7)
    #expect(whole.isFinite)
    #expect(stepped(Float.self, inPiecesOf: height) == whole)
    #expect(stepped(Double.self, inPiecesOf: height) == stepped(Double.self, inPiecesOf: 7))
  }

  @Test func whatFadesBecomesZero() {
    var parameters = Matrix<Float>(rows: 1, columns: 50)
    let gradients = Matrix<Float>(rows: 1, columns: 50)
    var velocities = Matrix<Float>(rows: 1, columns: 50, elements: Array(repeating: 1, count: 50))
    for _ in 0..<900 {
      parameters.mutableView().takeMomentumStep(
        along: gradients.view, velocities: velocities.mutableView(), GradientTerms(),
        MomentumTerms(rate: 0.1, keep: 1, coefficient: 0.9, isNesterov: false))
      #expect(velocities.elements.allSatisfy { !$0.isSubnormal })
    }
    #expect(velocities.elements.allSatisfy { $0 == 0 })
  }

  /// A gradient that is not a number must show, though it is clipped.
  @Test func whatIsNoNumberStaysNone() {
    var parameters = Matrix<Double>(rows: 1, columns: 1)
    let gradients = Matrix<Double>(rows: 1, columns: 1, elements: [.nan])
    parameters.mutableView().takeGradientStep(
      along: gradients.view, GradientTerms(limit: 1), rate: 0.1)
    #expect(parameters[0, 0].isNaN)
  }

  @Test func longColumnsAreScaledDown() {
    var weights = matrix(Double.self, 1, rows: 9, columns: 150)
    let before = weights
    let strip = MutableMatrixView<Double>.columnStrip
    for first in stride(from: 0, to: 150, by: strip) {
      weights.mutableView().limitNorms(ofColumns: first..<min(first + strip, 150), to: 3)
    }
    for column in 0..<150 {
      let length = (0..<9).reduce(0) { $0 + before[$1, column] * before[$1, column] }.squareRoot()
      let factor = length > 3 ? 3 / length : 1
      for row in 0..<9 {
        #expect(abs(weights[row, column] - factor * before[row, column]) < 1e-15)
        if factor == 1 { #expect(weights[row, column] == before[row, column]) }
      }
    }
    // Some are long and some are not.
    #expect(weights != before && (0..<150).contains { weights[4, $0] == before[4, $0] })
  }

  @Test func magnitudes() {
    let weights = matrix(Float.self, 3)
    let expected = weights.elements.reduce(0) { $0 + abs(Double($1)) }
    #expect(abs(weights.view.sumOfMagnitudes - expected) < 1e-9)
  }

  @Test func averagesApproach() {
    var average = matrix(Double.self, 1)
    let before = average
    let weights = matrix(Double.self, 2)
    average.mutableView().approach(weights.view, by: 0.25)
    for (found, (old, new)) in zip(average.elements, zip(before.elements, weights.elements)) {
      #expect(abs(found - (0.75 * old + 0.25 * new)) < 1e-15)
    }
    average.mutableView().approach(weights.view, by: 1)
    #expect(average == weights)
  }
}

extension Matrix {
  fileprivate init(squaring matrix: Matrix) {
    self.init(
      rows: matrix.rows, columns: matrix.columns, elements: matrix.elements.map { $0 * $0 })
  }
}

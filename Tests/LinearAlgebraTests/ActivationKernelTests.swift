import Foundation
import LinearAlgebra
import Testing

/// The vector kernels against the C library's functions, in units of the last place.
@Suite struct ActivationKernelTests {
  /// From far below to far above what saturates, and close to zero; a length that is no multiple of a register's.
  static let arguments: [Double] =
    (0...4001).map { -40 + 80 * Double($0) / 4001 } + [-1e-9, 0, 1e-9, -3e-5, 3e-5]

  @Test func sigmoid() {
    expect(Double.self, within: 2) {
      $0.applySigmoid()
    } reference: {
      1 / (1 + exp(-$0))
    }
    expect(Float.self, within: 2) {
      $0.applySigmoid()
    } reference: {
      1 / (1 + exp(-$0))
    }
  }

  @Test func hyperbolicTangent() {
    expect(Double.self, within: 2) {
      $0.applyHyperbolicTangent()
    } reference: {
      tanh($0)
    }
    expect(Float.self, within: 2) {
      $0.applyHyperbolicTangent()
    } reference: {
      tanh($0)
    }
  }

  @Test func rectifier() {
    expect(Double.self, within: 0) {
      $0.applyRectifier()
    } reference: {
      max($0, 0)
    }
    expect(Float.self, within: 0) {
      $0.applyRectifier()
    } reference: {
      max($0, 0)
    }
  }

  @Test func softmaxOfAwkwardRows() {
    let rows: [[Double]] = [
      [0, 0, 0], [1000, 999, 998], [-1000, -1001, -999], [1e300, -1e300, 0], [-745, 0, 700],
    ]
    for row in rows {
      var matrix = Matrix(rows: 1, columns: 3, elements: row)
      matrix.mutableView().applySoftmax()
      let largest = row.max() ?? 0
      let powers = row.map { exp($0 - largest) }
      let total = powers.reduce(0, +)
      for (found, power) in zip(matrix.elements, powers) {
        #expect(abs(found - power / total) < 1e-15)
      }
    }
  }

  @Test func extremesSaturate() {
    var sigmoid = Matrix<Double>(
      rows: 1, columns: 4, elements: [-1e308, -.infinity, 1e308, .infinity])
    sigmoid.mutableView().applySigmoid()
    #expect(sigmoid.elements[0] < 1e-300 && sigmoid.elements[1] < 1e-300)
    #expect(sigmoid.elements[2...] == [1, 1])
    var tangent = Matrix<Float>(rows: 1, columns: 2, elements: [-.infinity, .infinity])
    tangent.mutableView().applyHyperbolicTangent()
    #expect(tangent.elements == [-1, 1])
  }

  /// A value that is not a number must reach the loss, where training notices it.
  @Test(arguments: 0..<4) func notANumberStays(_ index: Int) {
    let functions: [(MutableMatrixView<Float>) -> Void] = [
      { $0.applySigmoid() }, { $0.applyHyperbolicTangent() }, { $0.applyRectifier() },
      { $0.applySoftmax() },
    ]
    var matrix = Matrix<Float>(rows: 1, columns: 3, elements: [1, .nan, 2])
    functions[index](matrix.mutableView())
    #expect(matrix[0, 1].isNaN)
  }

  private func expect<Scalar: MatrixScalar>(
    _ scalar: Scalar.Type, within units: Double, _ function: (MutableMatrixView<Scalar>) -> Void,
    reference: (Double) -> Double
  ) {
    let arguments = Self.arguments.map { Scalar($0) }
    var matrix = Matrix(rows: 1, columns: arguments.count, elements: arguments)
    function(matrix.mutableView())
    for (argument, found) in zip(arguments, matrix.elements) {
      let expected = reference(Double(argument))
      let unit = Double(Scalar(expected).ulp)
      #expect(abs(Double(found) - expected) <= units * unit, "at \(argument)")
    }
  }
}

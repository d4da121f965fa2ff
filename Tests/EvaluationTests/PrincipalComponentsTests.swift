import Datasets
import Evaluation
import Foundation
import LinearAlgebra
import Testing

@Suite struct PrincipalComponentsTests {
  /// What scikit-learn computed; written by Scripts/fixtures/sklearn_pca.py.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let count: Int
    let rows: Int
    let columns: Int
    let examples: [Double]?
    let mean: [Double]
    let components: [Double]
    let variance: [Double]
    let ratio: [Double]
    let projection: [Double]

    var testDescription: String { name }

    func matrix() throws -> Matrix<Double> {
      let elements = try examples ?? SampleDataset.load().test.bytes.map { Double($0) }
      return Matrix(rows: rows, columns: columns, elements: elements)
    }
  }

  static func cases() throws -> [Case] {
    struct File: Decodable { let cases: [Case] }
    let url = try #require(
      Bundle.module.url(
        forResource: "principal-components", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
  }

  /// Compares numbers, to a small part of the largest of them.
  private func expectEqual(
    _ found: [Double], _ expected: [Double], tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    let size = expected.map(abs).max() ?? 0
    let difference = zip(found, expected).map { abs($0 - $1) }.max() ?? 0
    #expect(difference <= tolerance * size, sourceLocation: sourceLocation)
  }

  @Test(arguments: try cases())
  func agreeWithScikitLearn(expected: Case) throws {
    let examples = try expected.matrix()
    let found = try PrincipalComponents(of: examples, count: expected.count)
    expectEqual(found.mean, expected.mean, tolerance: 1e-14)
    #expect(found.components.rows == expected.count && found.components.columns == expected.columns)
    expectEqual(found.components.elements, expected.components, tolerance: 1e-9)
    expectEqual(found.explainedVariance, expected.variance, tolerance: 1e-10)
    expectEqual(found.explainedVarianceRatio, expected.ratio, tolerance: 1e-10)
    let first = Matrix(
      rows: min(25, expected.rows), columns: expected.columns,
      elements: examples.elements.prefix(25 * expected.columns))
    let projection = found.projection(of: first)
    #expect(projection.rows == first.rows && projection.columns == expected.count)
    expectEqual(projection.elements, expected.projection, tolerance: 1e-9)
  }

  @Test func theSameBitsEachTime() throws {
    let examples = try #require(Self.cases().first).matrix()
    #expect(
      try PrincipalComponents(of: examples, count: 3)
        == PrincipalComponents(of: examples, count: 3))
  }

  @Test func whatDoesNotVaryHasNoVariance() throws {
    let constant = Matrix<Double>(rows: 4, columns: 3, elements: [Double](repeating: 7, count: 12))
    let found = try PrincipalComponents(of: constant, count: 2)
    #expect(found.explainedVariance == [0, 0] && found.explainedVarianceRatio == [0, 0])
    #expect(found.projection(of: constant).elements.allSatisfy { $0 == 0 })
  }

  @Test func impossibleWishesAreRefused() {
    func fault(_ rows: Int, _ columns: Int, _ element: Double = 1) -> PrincipalComponentsError? {
      var matrix = Matrix<Double>(rows: rows, columns: columns)
      if rows > 0, columns > 1 { matrix[rows - 1, 1] = element }
      do throws(PrincipalComponentsError) {
        _ = try PrincipalComponents(of: matrix, count: 3)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(1, 5) == .tooFewExamples(1))
    #expect(fault(0, 5) == .tooFewExamples(0))
    #expect(fault(9, 2) == .tooMany(wanted: 3, examples: 9, features: 2))
    #expect(fault(2, 9) == .tooMany(wanted: 3, examples: 2, features: 9))
    #expect(fault(4, 5, .nan) == .notFinite(example: 3, feature: 1))
    #expect(fault(3, 3) == nil)
    // The squares are beyond what a number holds.
    #expect(fault(3, 3, 1e200) == .noEigenvectors(.notFinite(row: 1, column: 1)))
  }
}

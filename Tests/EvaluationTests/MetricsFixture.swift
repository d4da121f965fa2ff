import Foundation
import Testing

/// What scikit-learn and SciPy computed; written by Scripts/fixtures/sklearn_metrics.py.
struct MetricsFixture: Decodable, Sendable {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let classes: Int
    let labels: [UInt8]
    let predictions: [UInt8]
    let counts: [[Int]]
    let accuracy: Double
    let precision: [Double?]
    let recall: [Double?]
    let f1: [Double?]
    let support: [Int]
    /// Precision, recall and F1.
    let macro: [Double?]
    /// Label, prediction and count.
    let pairs: [[Int]]
    let misclassified: [Int]

    var testDescription: String { name }
  }

  struct Interval: Decodable, Sendable, CustomTestStringConvertible {
    let successes: Int
    let trials: Int
    let score: Double
    let lower: Double
    let upper: Double

    var testDescription: String { "\(successes) of \(trials), z = \(score)" }
  }

  let cases: [Case]
  let intervals: [Interval]

  static func load() throws -> MetricsFixture {
    let url = try #require(
      Bundle.module.url(forResource: "metrics", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(MetricsFixture.self, from: Data(contentsOf: url))
  }
}

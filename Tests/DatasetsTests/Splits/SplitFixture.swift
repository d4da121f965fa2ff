import Datasets
import Foundation
import Testing

/// What scikit-learn drew; written by Scripts/fixtures/sklearn_split.py.
struct SplitFixture: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let seed: UInt32
  let count: Int?
  let fraction: Double?
  private let labels: [UInt8]?
  private let runLengths: [Int]?
  let trainingCount: Int
  let validationCount: Int
  let trainingDigest: String
  let validationDigest: String
  let training: [Int]
  let validation: [Int]

  private struct Listing: Decodable {
    let cases: [SplitFixture]
  }

  static func load() throws -> [SplitFixture] {
    let url = try #require(
      Bundle.module.url(forResource: "splits", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Listing.self, from: Data(contentsOf: url)).cases
  }

  var testDescription: String { "\(name), \(size), seed \(seed)" }

  var size: HeldOutSize {
    fraction.map { .fraction($0) } ?? .count(count ?? 0)
  }

  /// The labels, also of the cases that give only the length of each class's run.
  var classes: [UInt8] {
    labels
      ?? (runLengths ?? []).enumerated().flatMap { label, length in
        repeatElement(UInt8(label), count: length)
      }
  }

  /// One number for a sequence of indices, computed as the script does.
  static func digest(_ indices: [Int]) -> String {
    let digits = String(
      indices.reduce(0 as UInt64) { $0 &* 1_099_511_628_211 &+ UInt64($1) }, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

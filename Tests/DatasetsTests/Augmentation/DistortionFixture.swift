import Datasets
import Foundation
import Testing

/// What SciPy made of images; written by Scripts/fixtures/scipy_distortions.py.
struct DistortionFixture: Decodable, Sendable {
  let cases: [Case]
  let deskewing: [Deskewed]
  let fields: [Field]

  /// Distorted images.
  struct Case: Decodable, Sendable {
    let name: String
    let rows: Int
    let columns: Int
    let seed: UInt32
    let epoch: Int
    let augmentation: Augmentation
    let images: [UInt8]
    let distorted: [[UInt8]]
  }

  /// Deskewed images.
  struct Deskewed: Decodable, Sendable {
    let rows: Int
    let columns: Int
    let images: [UInt8]
    let deskewed: [[UInt8]]
  }

  /// What smoothed noise is like.
  struct Field: Decodable, Sendable {
    let sigma: Double
    let alpha: Double
    let side: Int
    let deviation: Double
    let correlation: [Double]
  }

  static func load() throws -> DistortionFixture {
    let url = try #require(
      Bundle.module.url(forResource: "distortions", withExtension: "json", subdirectory: "Fixtures")
    )
    return try JSONDecoder().decode(DistortionFixture.self, from: Data(contentsOf: url))
  }

  /// Images of one class.
  static func dataset(_ images: [UInt8], rows: Int, columns: Int) throws -> Dataset {
    try Dataset(
      name: "images", exampleShape: [rows, columns], bytes: images,
      labels: [UInt8](repeating: 0, count: images.count / (rows * columns)), classNames: ["any"])
  }

  /// Checks that images are the same but for rounding: 32 bits place a value on the other side of a half now and then.
  static func expectEqual(
    _ found: [UInt8], _ expected: [UInt8], _ name: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, name, sourceLocation: sourceLocation)
    let differences = zip(found, expected).map { abs(Int($0) - Int($1)) }
    #expect((differences.max() ?? 0) <= 1, name, sourceLocation: sourceLocation)
    let rounded = differences.reduce(0, +)
    #expect(rounded * 200 <= found.count, name, sourceLocation: sourceLocation)
  }
}

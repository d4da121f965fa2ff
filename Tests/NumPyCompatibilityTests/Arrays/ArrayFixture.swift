import Foundation
import NumPyCompatibility
import Testing

/// What is in the files that NumPy wrote; written by Scripts/fixtures/numpy_arrays.py.
struct ArrayFixture: Decodable, Sendable, CustomTestStringConvertible {
  let file: String
  let shape: [Int]
  let type: String
  let bits: [String]
  let isCanonical: Bool

  var testDescription: String { file }

  private struct Listing: Decodable {
    let arrays: [ArrayFixture]
  }

  static func load() throws -> [ArrayFixture] {
    try JSONDecoder().decode(Listing.self, from: fixtureData("arrays/arrays.json")).arrays
  }

  var bytes: [UInt8] {
    get throws { try [UInt8](fixtureData("arrays/\(file).npy")) }
  }

  /// The array that the listing describes.
  var array: NumPyArray {
    get throws {
      let patterns = try bits.map { try #require(UInt64($0)) }
      let elements: NumPyArray.Elements =
        switch type {
        case "float32":
          .float32(patterns.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) })
        case "float64": .float64(patterns.map(Double.init(bitPattern:)))
        case "uint8": .uint8(patterns.map { UInt8(truncatingIfNeeded: $0) })
        default: .int64(patterns.map(Int64.init(bitPattern:)))
        }
      return try NumPyArray(shape: shape, elements: elements)
    }
  }
}

import Foundation
import Testing

/// A file and the shades that are to come out of it; written by Scripts/fixtures/image_files.py.
struct ImageFixture: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  /// In Base64.
  private let file: String
  let width: Int
  let height: Int
  let pixels: [UInt8]
  /// How far a shade may be off, where a decoder may round in its own way.
  let tolerance: Int

  private struct Listing: Decodable {
    let cases: [ImageFixture]
  }

  static func load() throws -> [ImageFixture] {
    let url = try #require(
      Bundle.module.url(forResource: "images", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Listing.self, from: Data(contentsOf: url)).cases
  }

  var testDescription: String { name }

  var bytes: [UInt8] { [UInt8](Data(base64Encoded: file) ?? Data()) }
}

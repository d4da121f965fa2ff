import Foundation

extension CommandEnvironment {
  /// Writes results as one JSON document, with keys in snake case.
  func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try print(String(decoding: encoder.encode(value), as: UTF8.self))
  }
}

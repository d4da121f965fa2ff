import Foundation
import HTTPServing

/// Bytes and numbers in bulk, as they stand in JSON.
enum Base64 {
  /// Bytes as text.
  static func text(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

  /// Numbers of 32 bits, little-endian, as text.
  static func text(_ numbers: [Float]) -> String {
    numbers.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0).base64EncodedString() }
  }

  /// The bytes of a text that a client has sent.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: What the client calls it.
  /// - Throws: ``HTTPError`` of status 400.
  static func bytes(_ text: String, named name: String) throws(HTTPError) -> [UInt8] {
    guard let data = Data(base64Encoded: text) else {
      throw .badRequest(
        "'\(name)' is not in base64.",
        advice: "Send the bytes in base64, as in RFC 4648, section 4, without line breaks.")
    }
    return [UInt8](data)
  }
}

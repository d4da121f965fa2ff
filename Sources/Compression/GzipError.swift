/// What is wrong with gzip data, and where.
public struct GzipError: Error, Equatable, Sendable {
  /// The kinds of fault.
  public enum Reason: Equatable, Sendable {
    /// The data does not start with the two bytes of every gzip file.
    case notGzip(found: [UInt8])
    /// The header names a compression method other than deflate, or uses reserved flags.
    case unsupported(String)
    /// The compressed data contradicts itself.
    case corrupt(String)
    /// The data ends in the middle.
    case truncated
    /// The checksum of the content differs from the one stored behind it.
    case checksumMismatch(expected: UInt32, found: UInt32)
    /// The length of the content (modulo 2³²) differs from the one stored behind it.
    case lengthMismatch(expected: UInt32, found: UInt32)
    /// Bytes that are not gzip data follow the last complete member.
    case trailingGarbage
    /// There is no memory for the decoder.
    case outOfMemory
  }

  /// What is wrong.
  public let reason: Reason

  /// The position in the compressed data, in bytes from its start.
  public let offset: Int

  /// Creates an error.
  public init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension GzipError: CustomStringConvertible {
  /// What is wrong and at which byte of the compressed data.
  public var description: String {
    let what =
      switch reason {
      case .notGzip(let found):
        "not gzip data: expected 1f 8b, found \(Self.hexadecimal(found))"
      case .unsupported(let feature): "gzip data of an unknown kind: \(feature)"
      case .corrupt(let reason): "corrupt gzip data: \(reason)"
      case .truncated: "the gzip data ends too early"
      case .checksumMismatch(let expected, let found):
        "wrong CRC-32: expected \(Self.hexadecimal(expected)), "
          + "found \(Self.hexadecimal(found)) for the content"
      case .lengthMismatch(let expected, let found):
        "wrong length: expected \(expected) bytes of content, found \(found)"
      case .trailingGarbage: "bytes that are not gzip data follow the end"
      case .outOfMemory: "no memory for decompression"
      }
    return "\(what) (compressed byte \(offset))"
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    guard !bytes.isEmpty else { return "nothing" }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

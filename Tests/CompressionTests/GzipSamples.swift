import Compression

/// Gzip data for the tests, and a reading of it in one go.
enum GzipSamples {
  static let text = Array("A perceptron is a sum, a threshold, and patience.\n".utf8)

  /// `text` as one member with every optional header field: extra field, name, comment, header
  /// checksum. Assembled field by field with Python 3.11 and zlib 1.2.13; `gunzip` accepts it.
  static let everyHeaderField = bytes(
    """
    1f8b081ed202964902030800414204007778797a70657263657074726f6e2e747874006120636f6d6d656e74
    00bad1735428482d4a4e2d2829cacf53c82c564854282ecdd50152251945a9c519f93929404e5e8a42416249
    666a5e72aa1e1700019931a732000000
    """)

  /// The number of bytes before the compressed data in `everyHeaderField`.
  static let headerCount = 47

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  /// All the content, read in pieces of the given size.
  static func content(of compressed: [UInt8], pieceSize: Int = 1 << 16) throws -> [UInt8] {
    var reader = GzipReader(compressed)
    return try content(of: &reader, pieceSize: pieceSize)
  }

  static func content(of reader: inout GzipReader, pieceSize: Int) throws -> [UInt8] {
    var content: [UInt8] = []
    while true {
      let piece = try reader.read(upTo: pieceSize)
      if piece.isEmpty { return content }
      content += piece
    }
  }

  /// The error that reading ends with; nil if it succeeds.
  static func error(in compressed: [UInt8]) -> GzipError? {
    do {
      _ = try content(of: compressed)
      return nil
    } catch {
      return error as? GzipError
    }
  }
}

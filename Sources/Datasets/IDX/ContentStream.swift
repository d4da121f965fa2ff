import Compression
import Digests

/// The content of a file or of bytes in memory, decompressed if it is gzip data, read once from
/// start to end while its SHA-256 digest is taken.
struct ContentStream: ~Copyable {
  let path: String

  /// Whether the content comes out of gzip data; the first two bytes tell, not the name.
  let isCompressed: Bool

  /// The number of bytes that the content can have at most: for plain content the exact number.
  let largestCount: Int

  private var gzip: GzipReader?
  private var source: (Int) throws -> [UInt8]
  private var digest: SHA256

  /// Opens a file.
  init(contentsOf path: String) throws(DataError) {
    let file = try InputFile(path: path)
    try self.init(path: path, size: file.size) { try file.read(upTo: $0) }
  }

  /// Reads bytes in memory; `name` stands for the path in errors.
  init(_ bytes: [UInt8], name: String) throws(DataError) {
    var start = 0
    try self.init(path: name, size: bytes.count) { maximumCount in
      let end = start + min(maximumCount, bytes.count - start)
      defer { start = end }
      return Array(bytes[start..<end])
    }
  }

  private init(
    path: String, size: Int, source: @escaping (Int) throws -> [UInt8]
  ) throws(DataError) {
    var prefix: [UInt8] = []
    do {
      // A regular file gives all it has, so one call is enough for the magic bytes.
      prefix = try source(Gzip.magic.count)
      digest = try SHA256()
    } catch {
      throw Self.error(error, path: path)
    }
    let whole: (Int) throws -> [UInt8] = { maximumCount in
      guard !prefix.isEmpty else { return try source(maximumCount) }
      defer { prefix = Array(prefix.dropFirst(maximumCount)) }
      return Array(prefix.prefix(maximumCount))
    }
    self.path = path
    self.source = whole
    isCompressed = prefix == Gzip.magic
    largestCount = isCompressed ? Gzip.largestContent(ofCompressedSize: size) : size
    gzip = isCompressed ? GzipReader(source: whole) : nil
  }

  /// The next bytes of the content: `count` of them, fewer at the end, none after the end.
  mutating func read(upTo count: Int) throws(DataError) -> [UInt8] {
    do {
      let bytes = try gzip?.read(upTo: count) ?? readPlain(upTo: count)
      try digest.update(bytes)
      return bytes
    } catch {
      throw Self.error(error, path: path)
    }
  }

  private func readPlain(upTo count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let piece = try source(count - bytes.count)
      if piece.isEmpty { break }
      bytes = bytes.isEmpty ? piece : bytes + piece
    }
    return bytes
  }

  /// The digest of everything that was read, 64 hexadecimal digits.
  consuming func finishDigest() throws(DataError) -> String {
    let path = path
    do {
      return try digest.finalize().hexadecimal
    } catch {
      throw Self.error(error, path: path)
    }
  }

  /// A place in the content, as a place to name in an error.
  func position(_ offset: Int) -> DataError.Position {
    isCompressed ? .decompressedByte(offset) : .byte(offset)
  }

  private static func error(_ error: any Error, path: String) -> DataError {
    switch error {
    case let error as DataError: error
    case let error as GzipError:
      DataError(
        error.reason == .truncated ? .truncated : .corruptGzip, file: path,
        position: .byte(error.offset), expected: "a complete and undamaged gzip file",
        found: error.description, advice: "Copy or download the file again.")
    default:
      DataError(
        .unreadable, file: path, expected: "a file that can be read", found: "\(error)",
        advice: "Check the system's set-up.")
    }
  }
}

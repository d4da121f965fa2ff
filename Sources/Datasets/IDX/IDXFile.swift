/// An IDX file that was read and found whole: its array, and what identifies it.
public struct IDXFile: Sendable, Equatable {
  /// The content.
  public let array: IDXArray

  /// The file's name, its path, and the digest of its uncompressed content.
  public let file: DatasetFile

  /// Whether the file is compressed, by gzip.
  public let isCompressed: Bool

  /// Reads a plain or gzip-compressed file; the first bytes tell which, not the name.
  ///
  /// The dimensions are checked against the size of the file before memory is taken, and memory
  /// grows with what the file really holds.
  ///
  /// - Throws: `DataError` if the file cannot be read or is not a whole IDX file of unsigned bytes.
  public init(contentsOf path: String) throws(DataError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try self.init(ContentStream(contentsOf: path), name: name)
  }

  /// Reads a plain or gzip-compressed file that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - name: the file's name.
  ///   - path: what stands for the path, in errors and in `file`.
  /// - Throws: `DataError` if the bytes are not a whole IDX file of unsigned bytes.
  public init(_ bytes: [UInt8], name: String, path: String) throws(DataError) {
    try self.init(ContentStream(bytes, name: path), name: name)
  }

  private init(_ content: consuming ContentStream, name: String) throws(DataError) {
    var stream = content
    let header = try IDXHeader(from: &stream)
    let bytes = try Self.readElements(header, from: &stream)
    let path = stream.path
    array = IDXArray(shape: header.shape, bytes: bytes)
    isCompressed = stream.isCompressed
    file = DatasetFile(name: name, path: path, sha256: try stream.finishDigest())
  }

  private static let pieceSize = 1 << 18

  private static func readElements(
    _ header: IDXHeader, from stream: inout ContentStream
  ) throws(DataError) -> [UInt8] {
    let (total, overflow) = header.byteCount.addingReportingOverflow(header.elementCount)
    guard !overflow, total <= stream.largestCount else {
      throw tooSmall(stream, header: header)
    }
    var bytes: [UInt8] = []
    while bytes.count < header.elementCount {
      let missing = header.elementCount - bytes.count
      let piece = try stream.read(upTo: min(missing, pieceSize))
      guard !piece.isEmpty else {
        throw IDXHeader.truncated(
          stream, expected: total, found: header.byteCount + bytes.count)
      }
      if bytes.capacity < bytes.count + piece.count {
        // At most double what is really there, and never more than is needed in the end.
        bytes.reserveCapacity(min(header.elementCount, 2 * bytes.count + piece.count))
      }
      bytes += piece
    }
    // Reading on also makes the gzip reader compare its checksums.
    guard try stream.read(upTo: 1).isEmpty else {
      throw DataError(
        .trailingBytes, file: stream.path, position: stream.position(total),
        expected: "the end of the file after \(header.elementCount) elements",
        found: stream.isCompressed
          ? "more bytes" : "\(stream.largestCount - total) more bytes",
        advice: "The header and the content do not belong together; copy or download it again.")
    }
    return bytes
  }

  /// The error for dimensions that promise more than the file can hold.
  private static func tooSmall(
    _ stream: borrowing ContentStream, header: IDXHeader
  ) -> DataError {
    let promise =
      "\(header.shape.map(String.init).joined(separator: " × ")) elements after "
      + "\(header.byteCount) bytes"
    return DataError(
      .truncated, file: stream.path,
      position: stream.isCompressed ? .decompressedByte(4) : .byte(stream.largestCount),
      expected: promise,
      found: stream.isCompressed
        ? "a compressed file that can hold \(stream.largestCount) bytes at most"
        : "a file of \(stream.largestCount) bytes",
      advice: "The file is cut short or damaged; copy or download it again.")
  }
}

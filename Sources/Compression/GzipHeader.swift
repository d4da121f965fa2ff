/// The header of a gzip member (RFC 1952, section 2.3): checked, and otherwise skipped.
enum GzipHeader {
  private static let deflate: UInt8 = 8
  private static let headerChecksumFlag: UInt8 = 1 << 1
  private static let extraFieldFlag: UInt8 = 1 << 2
  private static let nameFlag: UInt8 = 1 << 3
  private static let commentFlag: UInt8 = 1 << 4
  private static let reservedFlags: UInt8 = 0b1110_0000

  /// Moves `input` to the first byte behind the header.
  static func skip(in input: inout BufferedBytes, isFirst: Bool) throws {
    let start = input.offset
    var header = Reader(input: input)
    try checkMagic(&header, start: start, isFirst: isFirst)

    let method = try header.byte()
    guard method == deflate else {
      throw GzipError(.unsupported("compression method \(method), not 8"), offset: start + 2)
    }
    let flags = try header.byte()
    guard flags & reservedFlags == 0 else {
      throw GzipError(.unsupported("reserved flags are set"), offset: start + 3)
    }
    // Time (4 bytes), extra flags, operating system: of no use here.
    for _ in 0..<6 { _ = try header.byte() }
    if flags & extraFieldFlag != 0 {
      let count = try header.integer()
      for _ in 0..<count { _ = try header.byte() }
    }
    if flags & nameFlag != 0 { try header.text() }
    if flags & commentFlag != 0 { try header.text() }
    if flags & headerChecksumFlag != 0 {
      let found = header.checksum.value & 0xffff
      let position = header.input.offset
      let expected = try UInt32(header.integer())
      guard found == expected else {
        throw GzipError(.checksumMismatch(expected: expected, found: found), offset: position)
      }
    }
    input = header.input
  }

  private static func checkMagic(
    _ header: inout Reader, start: Int, isFirst: Bool
  ) throws {
    var found: [UInt8] = []
    for expected in Gzip.magic {
      guard let byte = try header.input.next() else {
        let reason: GzipError.Reason =
          found.isEmpty && isFirst ? .notGzip(found: found) : .truncated
        throw GzipError(reason, offset: header.input.offset)
      }
      found.append(byte)
      header.checksum.update(CollectionOfOne(byte))
      guard byte == expected else {
        throw GzipError(isFirst ? .notGzip(found: found) : .trailingGarbage, offset: start)
      }
    }
  }

  /// Takes bytes from the input and into the header's own checksum.
  private struct Reader {
    var input: BufferedBytes
    var checksum = CRC32()

    mutating func byte() throws -> UInt8 {
      guard let byte = try input.next() else {
        throw GzipError(.truncated, offset: input.offset)
      }
      checksum.update(CollectionOfOne(byte))
      return byte
    }

    /// A little-endian integer of two bytes.
    mutating func integer() throws -> UInt16 {
      let low = try UInt16(byte())
      let high = try UInt16(byte())
      return low | high << 8
    }

    /// Text that ends with a zero byte.
    mutating func text() throws {
      while try byte() != 0 {}
    }
  }
}

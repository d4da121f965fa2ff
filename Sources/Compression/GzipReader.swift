/// Decompresses gzip data piece by piece (RFC 1952), through zlib's `inflate`.
///
/// A reader takes from its source only what it needs for the bytes asked for: the first sixteen
/// bytes of a large file can be looked at before the rest is decompressed. Several members one
/// after the other are read as one content. Checksums and lengths are compared when the end of a
/// member is reached, so content is known to be right only after an empty piece was read.
public struct GzipReader: ~Copyable {
  private enum State: Equatable {
    case beforeMember(isFirst: Bool)
    case inMember
    case finished
  }

  private var input: BufferedBytes
  private var inflater: Zlib.Inflater?
  private var state = State.beforeMember(isFirst: true)
  private var checksum = CRC32()
  private var length: UInt32 = 0

  /// Creates a reader of compressed bytes that come from somewhere.
  ///
  /// - Parameter source: gives the next compressed bytes, at most as many as it is asked for, and
  ///   an empty array at the end.
  public init(source: @escaping (_ maximumCount: Int) throws -> [UInt8]) {
    input = BufferedBytes(source: source)
  }

  /// Creates a reader of compressed bytes in memory.
  public init(_ bytes: [UInt8]) {
    var start = 0
    self.init { maximumCount in
      let end = start + min(maximumCount, bytes.count - start)
      defer { start = end }
      return Array(bytes[start..<end])
    }
  }

  /// The next bytes of the content: `count` of them, fewer at the end, none after the end.
  ///
  /// - Throws: `GzipError` if the data is not gzip, damaged, cut short, or followed by something
  ///   else; and whatever the source throws.
  /// - Precondition: `count` is positive.
  public mutating func read(upTo count: Int) throws -> [UInt8] {
    precondition(count > 0, "a piece of \(count) bytes")
    var output: [UInt8] = []
    while output.count < count {
      switch state {
      case .beforeMember(let isFirst): try beginMember(isFirst: isFirst)
      case .inMember: try decode(appendingTo: &output, limit: count - output.count)
      case .finished: return output
      }
    }
    return output
  }

  private mutating func beginMember(isFirst: Bool) throws {
    if !isFirst, try !input.fill() {
      state = .finished
      return
    }
    try GzipHeader.skip(in: &input, isFirst: isFirst)
    guard let inflater = Zlib.Inflater() else {
      throw GzipError(.outOfMemory, offset: input.offset)
    }
    self.inflater = consume inflater
    checksum = CRC32()
    length = 0
    state = .inMember
  }

  private mutating func decode(appendingTo output: inout [UInt8], limit: Int) throws {
    guard try input.fill() else { throw GzipError(.truncated, offset: input.offset) }
    let previousCount = output.count
    let progress = inflater?.decode(
      input.piece, from: input.start, appendingTo: &output, limit: limit)
    checksum.update(output[previousCount...])
    length &+= UInt32(truncatingIfNeeded: output.count - previousCount)
    switch progress {
    case .moved(let consumed):
      input.skip(consumed)
      if consumed == 0, output.count == previousCount {
        throw GzipError(.corrupt("no progress"), offset: input.offset)
      }
    case .finished(let consumed):
      input.skip(consumed)
      try endMember()
    case .corrupt(let consumed, let reason):
      throw GzipError(.corrupt(reason), offset: input.offset + consumed)
    case .outOfMemory, nil:
      throw GzipError(.outOfMemory, offset: input.offset)
    }
  }

  /// Compares the trailer: CRC-32 and length, both little-endian (RFC 1952, section 2.3.1).
  private mutating func endMember() throws {
    inflater = nil
    let trailer = input.offset
    let expectedChecksum = try trailingInteger()
    guard expectedChecksum == checksum.value else {
      throw GzipError(
        .checksumMismatch(expected: expectedChecksum, found: checksum.value), offset: trailer)
    }
    let expectedLength = try trailingInteger()
    guard expectedLength == length else {
      throw GzipError(
        .lengthMismatch(expected: expectedLength, found: length), offset: trailer + 4)
    }
    state = .beforeMember(isFirst: false)
  }

  private mutating func trailingInteger() throws -> UInt32 {
    var value: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      guard let byte = try input.next() else {
        throw GzipError(.truncated, offset: input.offset)
      }
      value |= UInt32(byte) << shift
    }
    return value
  }
}

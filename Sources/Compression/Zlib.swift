import CZlib

/// The one place where zlib's C interface and its pointers are handled.
enum Zlib {
  /// zlib's counters are 32 bits wide, so longer input goes in by pieces of this size.
  static let pieceSize = 1 << 20

  /// Continues a CRC-32 with more bytes (`crc32`).
  static func crc32(_ checksum: UInt32, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var checksum = UInt(checksum)
    var start = 0
    while start < bytes.count {
      let count = min(bytes.count - start, pieceSize)
      let piece = UnsafeBufferPointer(rebasing: bytes[start..<start + count])
      checksum = UInt(CZlib.crc32(uLong(checksum), piece.baseAddress, uInt(count)))
      start += count
    }
    return UInt32(truncatingIfNeeded: checksum)
  }

  /// All of `bytes` as one gzip member (`deflateInit2`, `deflate`); nil if zlib reports a fault.
  static func gzip(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var stream = z_stream()
    guard czlib_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var output: [UInt8] = []
    var start = 0
    var status = Z_OK
    while status == Z_OK {
      let count = min(bytes.count - start, pieceSize)
      let flush = start + count == bytes.count ? Z_FINISH : Z_NO_FLUSH
      let (piece, consumed) = bytes.withUnsafeBufferPointer { source in
        // zlib only reads from `next_in`, although its type says otherwise.
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: start))
        stream.avail_in = uInt(count)
        let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, initialized in
          stream.next_out = buffer.baseAddress
          stream.avail_out = uInt(pieceSize)
          status = deflate(&stream, flush)
          initialized = pieceSize - Int(stream.avail_out)
        }
        return (piece, count - Int(stream.avail_in))
      }
      output += piece
      start += consumed
    }
    return status == Z_STREAM_END ? output : nil
  }

  /// A decoder of one run of raw deflate data (`inflateInit2`, `inflate`, `inflateEnd`).
  struct Inflater: ~Copyable {
    /// What one call achieved.
    enum Progress {
      case moved(consumed: Int)
      case finished(consumed: Int)
      case corrupt(consumed: Int, reason: String)
      case outOfMemory
    }

    // zlib keeps a pointer back to the structure, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Creates a decoder; nil if there is no memory for it.
    init?() {
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      guard czlib_inflate_init_raw(stream) == Z_OK else {
        stream.deallocate()
        return nil
      }
      self.stream = stream
    }

    deinit {
      inflateEnd(stream)
      stream.deallocate()
    }

    /// Decodes from `input`, starting at `start`, and appends at most `limit` bytes to `output`.
    mutating func decode(
      _ input: [UInt8], from start: Int, appendingTo output: inout [UInt8], limit: Int
    ) -> Progress {
      let available = min(input.count - start, Zlib.pieceSize)
      let capacity = min(limit, Zlib.pieceSize)
      var status = Z_OK
      let piece = input.withUnsafeBufferPointer { source in
        stream.pointee.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress?.advanced(by: start))
        stream.pointee.avail_in = uInt(available)
        return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = uInt(capacity)
          status = inflate(stream, Z_NO_FLUSH)
          initialized = capacity - Int(stream.pointee.avail_out)
        }
      }
      output += piece
      let consumed = available - Int(stream.pointee.avail_in)
      switch status {
      case Z_OK, Z_BUF_ERROR: return .moved(consumed: consumed)
      case Z_STREAM_END: return .finished(consumed: consumed)
      case Z_MEM_ERROR: return .outOfMemory
      default:
        let reason = stream.pointee.msg.map { String(cString: $0) }
        return .corrupt(consumed: consumed, reason: reason ?? "not deflate data")
      }
    }
  }
}

/// PNG files, made without a library: their samples are stored and not compressed.
enum PNGWriter {
  /// A rectangle of ink on white paper: 30 × 60 of 60 × 80 pixels.
  static let digit = digit(inverted: false)

  /// The same picture, perhaps white on black, or with ink of another shade.
  static func digit(inverted: Bool, ink: UInt8 = 0) -> [UInt8] {
    let samples: [UInt8] = (0..<80).flatMap { row -> [UInt8] in
      [0]
        + (0..<60).map { column -> UInt8 in
          let isInk = (10..<70).contains(row) && (15..<45).contains(column)
          let shade = isInk ? ink : 255
          return inverted ? 255 - shade : shade
        }
    }
    // Zlib: a header, one stored block, and a checksum.
    let length = UInt16(samples.count)
    let stored =
      [0x78, 0x01, 0x01] + bytes(UInt32(length))[2...].reversed()
      + bytes(UInt32(~length))[2...].reversed() + samples + bytes(adler32(samples))
    return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
      + chunk("IHDR", bytes(60) + bytes(80) + [8, 0, 0, 0, 0]) + chunk("IDAT", stored)
      + chunk("IEND", [])
  }

  private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let whole = Array(kind.utf8) + content
    return bytes(UInt32(content.count)) + whole + bytes(crc32(whole))
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var register = UInt32.max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xedb8_8320 : register >> 1 }
    }
    return ~register
  }
}

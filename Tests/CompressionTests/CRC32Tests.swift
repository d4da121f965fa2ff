import Compression
import Testing

@Suite("CRC-32")
struct CRC32Tests {
  @Test(
    "matches published values",
    arguments: [
      ("", 0),
      ("123456789", 0xcbf4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414f_a339),
    ] as [(String, UInt32)])
  func knownValues(text: String, expected: UInt32) {
    #expect(CRC32.checksum(Array(text.utf8)) == expected)
  }

  @Test("is the same in one go, in pieces, and from a collection without contiguous storage")
  func pieces() {
    // Longer than the pieces that zlib is given, so that the seam is crossed.
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 >> 9) }
    var checksum = CRC32()
    checksum.update(bytes[..<7])
    checksum.update(bytes[7..<1_500_000])
    checksum.update(bytes[1_500_000...])
    #expect(checksum.value == CRC32.checksum(bytes))
    #expect(checksum.value == CRC32.checksum(bytes.lazy.map { $0 }))
    #expect(checksum.value != CRC32.checksum(bytes.dropLast()))
  }
}

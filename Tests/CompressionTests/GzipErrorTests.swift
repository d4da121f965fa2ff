import Compression
import Testing

@Suite("Faults in gzip data")
struct GzipErrorTests {
  let whole = GzipSamples.everyHeaderField

  @Test("data of another kind")
  func notGzip() {
    #expect(GzipSamples.error(in: []) == GzipError(.notGzip(found: []), offset: 0))
    #expect(GzipSamples.error(in: [0x50]) == GzipError(.notGzip(found: [0x50]), offset: 0))
    let almost = GzipSamples.error(in: [0x1f, 0x8c, 8])
    #expect(almost == GzipError(.notGzip(found: [0x1f, 0x8c]), offset: 0))
    #expect(almost?.description.contains("expected 1f 8b, found 1f 8c") == true)
  }

  @Test("a method or flags that nobody defined")
  func unsupported() {
    #expect(GzipSamples.error(in: [0x1f, 0x8b, 7, 0])?.offset == 2)
    #expect(GzipSamples.error(in: [0x1f, 0x8b, 8, 0x80])?.offset == 3)
  }

  @Test("a wrong checksum of the content")
  func checksum() {
    var bytes = whole
    bytes[bytes.count - 8] ^= 1
    let expected = GzipError.Reason.checksumMismatch(expected: 0xa731_9900, found: 0xa731_9901)
    #expect(GzipSamples.error(in: bytes) == GzipError(expected, offset: bytes.count - 8))
  }

  @Test("a wrong checksum of the header")
  func headerChecksum() {
    var bytes = whole
    bytes[4] ^= 1
    #expect(GzipSamples.error(in: bytes)?.offset == GzipSamples.headerCount - 2)
  }

  @Test("a wrong length of the content")
  func length() {
    var bytes = whole
    bytes[bytes.count - 4] = 49
    let expected = GzipError(.lengthMismatch(expected: 49, found: 50), offset: bytes.count - 4)
    #expect(GzipSamples.error(in: bytes) == expected)
  }

  @Test("something else behind the last member", arguments: [[0], [0x1f, 0x00], [0x50, 0x4b]])
  func trailing(extra: [UInt8]) {
    let error = GzipSamples.error(in: whole + extra)
    #expect(error == GzipError(.trailingGarbage, offset: whole.count))
  }

  @Test("an invalid block type, in zlib's words")
  func corrupt() {
    var bytes = whole
    bytes[GzipSamples.headerCount] |= 0b110
    let error = GzipSamples.error(in: bytes)
    #expect(error?.reason == .corrupt("invalid block type"))
    #expect((GzipSamples.headerCount...GzipSamples.headerCount + 1).contains(error?.offset ?? -1))
  }

  @Test("an end at any byte is an error at that byte")
  func truncation() {
    for count in 2..<whole.count {
      #expect(GzipSamples.error(in: Array(whole[..<count])) == GzipError(.truncated, offset: count))
    }
    // The first bytes of a second member are an announcement of more.
    let count = whole.count + 1
    let error = GzipSamples.error(in: Array((whole + whole)[..<count]))
    #expect(error == GzipError(.truncated, offset: count))
  }

  @Test("no change of a byte is fatal, and hardly any goes unnoticed")
  func mutation() throws {
    var unnoticed: Set<Int> = []
    for index in whole.indices {
      for change in UInt8(1)...255 {
        var bytes = whole
        bytes[index] ^= change
        do {
          if try GzipSamples.content(of: bytes) == GzipSamples.text { unnoticed.insert(index) }
        } catch let error as GzipError {
          #expect((0...bytes.count).contains(error.offset))
        }
      }
    }
    // Only the bits that fill up the last byte of the compressed data mean nothing.
    #expect(unnoticed.isSubset(of: [whole.count - 9]))
  }
}

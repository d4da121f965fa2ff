import Digests
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// The examples of NIST's FIPS 180-2, appendix B, and of the empty message.
  @Test(
    "matches the standard's examples",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func standardExamples(text: String, repetitions: Int, expected: String) throws {
    let bytes = Array(String(repeating: text, count: repetitions).utf8)
    #expect(try SHA256.hexadecimal(of: bytes) == expected)
  }

  @Test("is the same in one go and in pieces of any size", arguments: [1, 63, 64, 65, 1000])
  func pieces(pieceSize: Int) throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var digest = try SHA256()
    for start in stride(from: 0, to: bytes.count, by: pieceSize) {
      try digest.update(bytes[start..<min(start + pieceSize, bytes.count)])
    }
    #expect(try digest.finalize() == SHA256.digest(of: bytes))
  }

  @Test("reads collections without contiguous storage")
  func lazyCollection() throws {
    let bytes: [UInt8] = [1, 2, 3]
    #expect(try SHA256.digest(of: bytes.lazy.map { $0 }) == SHA256.digest(of: bytes))
    #expect(try SHA256.digest(of: bytes).bytes.count == 32)
  }
}

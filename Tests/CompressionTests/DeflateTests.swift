import Compression
import Testing

@Suite struct DeflateTests {
  @Test(arguments: [0, 1, 49, 5_000_000])
  func anyLength(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 >> 7) }
    let data = try Deflate.compress(content)
    #expect(try Deflate.decompress(data[...], byteCount: count) == content)
    #expect(try Deflate.decompress(([9] + data).dropFirst(), byteCount: count) == content)
  }

  /// By Python 3.11 and zlib 1.2.13: `zlib.compressobj(wbits=-15)`.
  @Test func whatPythonCompressed() throws {
    let data = GzipSamples.bytes("4bc9cc4bcb49acaa0200")
    #expect(try Deflate.decompress(data[...], byteCount: 8) == Array("dinflazz".utf8))
  }

  @Test func everyFaultIsNamed() throws {
    let data = try Deflate.compress(GzipSamples.text)
    let count = GzipSamples.text.count
    func fault(_ data: [UInt8], _ count: Int) -> Deflate.Fault? {
      do throws(Deflate.DecodingError) {
        _ = try Deflate.decompress(data[...], byteCount: count)
        return nil
      } catch {
        return error.fault
      }
    }
    #expect(fault(data, count - 1) == .otherLength)
    #expect(fault(data, count + 1) == .otherLength)
    #expect(fault(data + [0], count) == .trailingBytes)
    #expect(fault([7], count) == .corrupt("invalid block type"))
    for length in data.indices { #expect(fault(Array(data.prefix(length)), count) == .truncated) }
  }
}

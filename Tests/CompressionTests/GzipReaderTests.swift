import Compression
import Testing

@Suite("Reading gzip data")
struct GzipReaderTests {
  @Test("reads a member with every header field, written by another program")
  func everyHeaderField() throws {
    #expect(try GzipSamples.content(of: GzipSamples.everyHeaderField) == GzipSamples.text)
  }

  @Test("gives back what was compressed", arguments: [0, 1, 1000, 3_000_001], [0, 1, 9])
  func roundTrip(count: Int, level: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* $0) >> 7) }
    let compressed = try Gzip.compress(bytes, level: level)
    #expect(try GzipSamples.content(of: compressed) == bytes)
    #expect(try Gzip.compress(bytes, level: level) == compressed)
    #expect(bytes.count <= Gzip.largestContent(ofCompressedSize: compressed.count))
  }

  @Test("stays under deflate's bound for the most compressible content")
  func bound() throws {
    let compressed = try Gzip.compress([UInt8](repeating: 0, count: 10_000_000))
    #expect(Gzip.largestContent(ofCompressedSize: compressed.count) >= 10_000_000)
    // The bound is tight: it exceeds the true size by less than a twentieth here.
    #expect(Gzip.largestContent(ofCompressedSize: compressed.count) < 10_500_000)
    #expect(Gzip.largestContent(ofCompressedSize: .max) == .max)
  }

  @Test("reads several members as one content", arguments: [1, 7, 1 << 16])
  func members(pieceSize: Int) throws {
    let compressed =
      try GzipSamples.everyHeaderField + Gzip.compress([]) + Gzip.compress([1, 2, 3])
    let content = try GzipSamples.content(of: compressed, pieceSize: pieceSize)
    #expect(content == GzipSamples.text + [1, 2, 3])
  }

  @Test("gives the same content however the compressed bytes arrive", arguments: [1, 2, 5, 64])
  func slowSource(step: Int) throws {
    let compressed = GzipSamples.everyHeaderField + GzipSamples.everyHeaderField
    var position = 0
    var reader = GzipReader { maximumCount in
      let end = min(position + min(step, maximumCount), compressed.count)
      defer { position = end }
      return Array(compressed[position..<end])
    }
    let content = try GzipSamples.content(of: &reader, pieceSize: 10)
    #expect(content == GzipSamples.text + GzipSamples.text)
  }

  @Test("takes no more from its source than the bytes asked for need")
  func laziness() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 >> 3) }
    let compressed = try Gzip.compress(bytes, level: 0)
    var position = 0
    var reader = GzipReader { maximumCount in
      let end = min(position + maximumCount, compressed.count)
      defer { position = end }
      return Array(compressed[position..<end])
    }
    #expect(try reader.read(upTo: 16) == Array(bytes[..<16]))
    #expect(position <= 1 << 16)
  }

  @Test("passes on the errors of its source")
  func sourceError() {
    struct Interrupted: Error {}
    #expect(throws: Interrupted.self) {
      var reader = GzipReader { _ in throw Interrupted() }
      _ = try reader.read(upTo: 1)
    }
  }
}

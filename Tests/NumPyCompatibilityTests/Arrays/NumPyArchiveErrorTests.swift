import NumPyCompatibility
import Testing

/// Damaged archives: a typed error with the place of the fault, never a trap.
@Suite struct NumPyArchiveErrorTests {
  /// Where the parts of the archive `stored.npz` are.
  private enum Place {
    static let firstContent = 30 + "X_train.npy".utf8.count
  }

  private func stored() throws -> [UInt8] {
    try [UInt8](fixtureData("arrays/stored.npz"))
  }

  /// The first entry of the table of contents.
  private func directory(_ bytes: [UInt8]) throws -> Int {
    try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4b, 1, 2]) })
  }

  /// A changed byte of a compressed array is found, at the latest by the checksum.
  @Test func damagedCompressedContent() throws {
    let bytes = try [UInt8](fixtureData("arrays/compressed.npz"))
    let end = try directory(bytes)
    var problems: Set<NumPyFormatError.Problem> = []
    for offset in 0..<end {
      for value in mutations(of: bytes[offset]) {
        var mutated = bytes
        mutated[offset] = value
        do {
          // What can change without an error are the fields of local headers that nobody reads.
          #expect(try NumPyArchive(npz: mutated) == NumPyArchiveTests.expected())
        } catch let error as NumPyFormatError {
          problems.insert(error.problem)
          #expect((0...bytes.count).contains(error.offset))
        }
      }
    }
    #expect(problems.isSuperset(of: [.corruptEntry, .checksumMismatch, .malformedArchive]))
  }

  /// A size that so few compressed bytes cannot have is refused before memory is taken for it.
  @Test func compressedContentThatPromisesTooMuch() throws {
    var bytes = try [UInt8](fixtureData("arrays/compressed.npz"))
    let start = try directory(bytes)
    bytes.replaceSubrange(start + 24..<start + 28, with: [0, 0, 0, 0x7f])
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArchive(npz: bytes) }
    #expect(error?.problem == .malformedArchive)
    #expect(error?.offset == start)
  }

  /// A change of the table of contents: the number of bytes after its start, and the new value.
  @Test(
    arguments: [
      (0, 0, .malformedArchive), (8, 1, .unsupportedArchive), (10, 12, .compressedEntry),
      (16, 0, .checksumMismatch), (20, 0, .malformedArchive), (27, 0x7f, .malformedArchive),
      (28, 0, .malformedArchive), (29, 0xff, .truncated), (42, 1, .malformedArchive),
      (45, 0x7f, .malformedArchive), (46, 0xff, .malformedArchive), (46 + 10, 0, .notAnArchive),
    ] as [(Int, UInt8, NumPyFormatError.Problem)])
  func tableOfContents(distance: Int, value: UInt8, problem: NumPyFormatError.Problem) throws {
    var bytes = try stored()
    bytes[try directory(bytes) + distance] = value
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArchive(npz: bytes) }
    #expect(error?.problem == problem)
  }

  @Test func entriesForLargeFiles() throws {
    var bytes = try stored()
    let start = try directory(bytes)
    for distance in 20..<28 { bytes[start + distance] = 0xff }
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArchive(npz: bytes) }
    #expect(error?.problem == .malformedArchive)
  }

  /// A changed byte of an array is found by the checksum.
  @Test func damagedContent() throws {
    var bytes = try stored()
    bytes[Place.firstContent + 200] ^= 1
    let error = #expect(throws: NumPyFormatError.self) {
      try NumPyArchive(npz: bytes, source: "data.npz")
    }
    #expect(error?.problem == .checksumMismatch)
    #expect(error?.offset == Place.firstContent)
  }

  /// The fault's place is counted from the start of the archive, not of the array.
  @Test func aFaultInsideAnArray() throws {
    let half = try [UInt8](fixtureData("arrays/unsupported_half.npy"))
    let content = half.count
    // An archive of an array of as many bytes, whose content is then replaced.
    let placeholder = try NumPyArray(
      shape: [content - 128], elements: .uint8([UInt8](repeating: 0, count: content - 128)))
    var bytes = try NumPyArchive([.init(name: "a", array: placeholder)]).npz()
    let start = 30 + "a.npy".utf8.count
    #expect(bytes[start] == 0x93)
    bytes.replaceSubrange(start..<(start + content), with: half)
    let checksum = crc32(half)
    for index in 0..<4 {
      bytes[try directory(bytes) + 16 + index] = UInt8(truncatingIfNeeded: checksum >> (8 * index))
    }
    let error = #expect(throws: NumPyFormatError.self) {
      try NumPyArchive(npz: bytes, source: "data.npz")
    }
    #expect(error?.problem == .unsupportedElementType)
    #expect(error?.offset == start + 20)
    #expect(error?.source == "data.npz (a)")
  }

  @Test func twoEntriesOfTheSameName() throws {
    let array = try NumPyArray(shape: [], elements: .uint8([1]))
    var bytes = try NumPyArchive(["a", "b"].map { .init(name: $0, array: array) }).npz()
    for index in bytes.indices where bytes[index...].starts(with: Array("b.npy".utf8)) {
      bytes[index] = UInt8(ascii: "a")
    }
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArchive(npz: bytes) }
    #expect(error?.problem == .duplicateEntry)
  }

  /// Many entries with the same bytes would take more memory than the file has.
  @Test func entriesThatShareTheirBytes() throws {
    let array = try NumPyArray(shape: [900], elements: .uint8([UInt8](repeating: 7, count: 900)))
    let single = try NumPyArchive([.init(name: "0", array: array)]).npz()
    let start = try directory(single)
    let entry = Array(single[start..<(single.count - 22)])
    var bytes = Array(single[..<start])
    var end = Array(single.suffix(22))
    for _ in 0..<3 { bytes += entry }
    (end[8], end[10], end[12]) = (3, 3, UInt8(3 * entry.count))
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArchive(npz: bytes + end) }
    #expect(error?.problem == .malformedArchive)
    #expect(error?.offset == 0)
  }

  @Test func truncatedAnywhere() throws {
    let bytes = try stored()
    for count in bytes.indices {
      let error = #expect(throws: NumPyFormatError.self) {
        try NumPyArchive(npz: Array(bytes.prefix(count)))
      }
      #expect(error?.problem == .notAnArchive)
    }
  }

  @Test func mutatedAnywhere() throws {
    let bytes = try stored()
    var errors = 0
    for offset in bytes.indices {
      for value in mutations(of: bytes[offset]) {
        var mutated = bytes
        mutated[offset] = value
        do {
          // What can change without an error is a date, a permission or another unused field.
          #expect(try NumPyArchive(npz: mutated) == NumPyArchiveTests.expected())
        } catch let error as NumPyFormatError {
          errors += 1
          #expect((0...bytes.count).contains(error.offset))
        }
      }
    }
    #expect(errors > 10_000)
  }
}

/// The checksum of zip files, one bit at a time.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var register = UInt32.max
  for byte in bytes {
    register ^= UInt32(byte)
    for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xedb8_8320 : register >> 1 }
  }
  return ~register
}

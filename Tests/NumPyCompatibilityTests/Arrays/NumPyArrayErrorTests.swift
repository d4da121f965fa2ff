import NumPyCompatibility
import Testing

/// Damaged files: a typed error with the place of the fault, never a trap.
@Suite struct NumPyArrayErrorTests {
  @Test(
    arguments: [
      ("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", .truncated, 10 + 57),
      ("{'descr': '<f2', 'fortran_order': False, 'shape': (2,), }", .unsupportedElementType, 20),
      (
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': ()}", .unsupportedElementType,
        20
      ),
      ("{'descr': '<f8', 'fortran_order': 0, 'shape': (2,), }", .malformedHeader, 44),
      ("{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), }", .malformedHeader, 61),
      ("{'descr': '<f8', 'fortran_order': False, 'shape': (2, }", .malformedHeader, 64),
      ("{'descr': '<f8', 'fortran_order': False, 'shape': 2}", .malformedHeader, 60),
      ("{'descr': '<f8', 'shape': (2,), }", .malformedHeader, 10),
      ("{'descr': '<f8', 'descr': '<f8'}", .malformedHeader, 27),
      ("{'descr': '<f8', 'other': '<f8'}", .malformedHeader, 27),
      ("{'descr': '<f8'", .malformedHeader, 25),
      ("{'descr", .malformedHeader, 17),
      ("{'descr': '<f8', 'fortran_order': False, 'shape': ()} x", .malformedHeader, 64),
      ("", .malformedHeader, 10),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,)}", .invalidShape,
        61
      ),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904, 4)}",
        .invalidShape, 0
      ),
      (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2305843009213693952,)}",
        .invalidShape, 0
      ),
      ("{'descr': '<f8', 'fortran_order': False, 'shape': (1152921504606846975,)}", .truncated, 83),
    ] as [(String, NumPyFormatError.Problem, Int)])
  func headers(text: String, problem: NumPyFormatError.Problem, offset: Int) {
    let error = #expect(throws: NumPyFormatError.self) {
      try NumPyArray(npy: file(header: text), source: "weights.npy")
    }
    #expect(error?.problem == problem)
    #expect(error?.offset == offset)
    #expect(error?.description.hasPrefix("weights.npy, byte \(offset): ") == true)
  }

  @Test func tooManyAxes() {
    let lengths = String(repeating: "1, ", count: 65)
    let text = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(lengths))}"
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArray(npy: file(header: text)) }
    #expect(error?.problem == .invalidShape)
  }

  @Test(
    arguments: [
      ([], .notAnArray, 0), ([0x93, 0x4e], .truncated, 0),
      (Array("PK\u{3}\u{4}....".utf8), .notAnArray, 0),
      ([0x93] + Array("NUMPY".utf8) + [4, 0, 0, 0], .unsupportedVersion, 6),
      ([0x93] + Array("NUMPY".utf8) + [1, 1, 0, 0], .unsupportedVersion, 6),
      ([0x93] + Array("NUMPY".utf8) + [2, 0, 255, 255, 255, 255], .truncated, 12),
    ] as [([UInt8], NumPyFormatError.Problem, Int)])
  func beginnings(bytes: [UInt8], problem: NumPyFormatError.Problem, offset: Int) {
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArray(npy: bytes) }
    #expect(error?.problem == problem)
    #expect(error?.offset == offset)
  }

  @Test(arguments: ["half", "boolean", "record", "text"])
  func typesThatAreNotSupported(name: String) throws {
    let bytes = try [UInt8](fixtureData("arrays/unsupported_\(name).npy"))
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArray(npy: bytes) }
    #expect(error?.problem == .unsupportedElementType)
  }

  @Test func trailingBytes() throws {
    let bytes = try NumPyArray(shape: [2], elements: .uint8([1, 2])).npy()
    let error = #expect(throws: NumPyFormatError.self) { try NumPyArray(npy: bytes + [0]) }
    #expect(error?.problem == .trailingBytes)
    #expect(error?.offset == bytes.count)
  }

  @Test(arguments: ["float32", "fortran_big", "version3", "single"])
  func truncatedAnywhere(name: String) throws {
    let bytes = try [UInt8](fixtureData("arrays/\(name).npy"))
    for count in 0..<bytes.count {
      let error = #expect(throws: NumPyFormatError.self) {
        try NumPyArray(npy: Array(bytes.prefix(count)))
      }
      #expect(error?.problem == (count == 0 ? .notAnArray : .truncated))
      #expect((0...count).contains(error?.offset ?? -1))
    }
  }

  /// A changed byte gives another array or an error of this type; anything else ends the test.
  @Test(arguments: ["float32", "fortran_big", "version3", "single"])
  func mutatedAnywhere(name: String) throws {
    let bytes = try [UInt8](fixtureData("arrays/\(name).npy"))
    let original = try NumPyArray(npy: bytes).npy()
    var errors = 0
    for offset in bytes.indices {
      for value in mutations(of: bytes[offset]) {
        var mutated = bytes
        mutated[offset] = value
        do {
          let array = try NumPyArray(npy: mutated)
          // Only the spaces that fill the header can be others without making a difference.
          #expect(array.npy() != original || offset < 128)
        } catch {
          errors += 1
          #expect((0...bytes.count).contains(error.offset))
          #expect(offset < 128)
        }
      }
    }
    #expect(errors > 300)
  }
}

/// Each bit flipped, and the values most likely to confuse a parser.
func mutations(of byte: UInt8) -> [UInt8] {
  let flipped = (0..<8).map { byte ^ 1 << $0 }
  return (flipped + [0, 0x7f, 0x80, 0xff] + Array("0(),:'}".utf8)).filter { $0 != byte }
}

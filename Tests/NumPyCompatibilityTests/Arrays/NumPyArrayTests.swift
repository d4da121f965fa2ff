import NumPyCompatibility
import Testing

@Suite struct NumPyArrayTests {
  static let fixture = Result { try ArrayFixture.load() }
  static var arrays: [ArrayFixture] { (try? fixture.get()) ?? [] }

  @Test func fixtureHasArrays() throws {
    #expect(try Self.fixture.get().count == 16)
  }

  @Test(arguments: arrays)
  func readsWhatNumPyWrote(_ expected: ArrayFixture) throws {
    #expect(try NumPyArray(npy: expected.bytes) == expected.array)
  }

  /// The bytes are NumPy's own wherever NumPy writes format 1.0, little-endian, row-major.
  @Test(arguments: arrays)
  func writesWhatNumPyWrites(_ expected: ArrayFixture) throws {
    let written = try expected.array.npy()
    #expect(try (written == expected.bytes) == expected.isCanonical)
    #expect(try NumPyArray(npy: written) == expected.array)
  }

  @Test func keepsTheBitsOfValuesThatAreNotNumbers() throws {
    let pattern: UInt64 = 0x7ff8_0000_dead_beef
    let array = try NumPyArray(
      shape: [1], elements: .float64([Double(bitPattern: pattern)]))
    guard case .float64(let values) = try NumPyArray(npy: array.npy()).elements else {
      Issue.record("another type was read")
      return
    }
    #expect(values.map(\.bitPattern) == [pattern])
  }

  @Test(arguments: [
    ("{'descr':'<i8','fortran_order':False,'shape':(2,)}", [2]),
    ("{\"shape\": (2L, 1L,), \"fortran_order\": False, \"descr\": \"<i8\"}  \n", [2, 1]),
    ("\t{ 'shape' : ( 1 , 2 ) , 'descr' : '=i8' , 'fortran_order' : True , } \n", [1, 2]),
  ])
  func understandsOtherSpellingsOfTheHeader(text: String, shape: [Int]) throws {
    let array = try NumPyArray(npy: file(header: text, content: [UInt8](repeating: 1, count: 16)))
    let value: Int64 = 0x0101_0101_0101_0101
    #expect(try array == NumPyArray(shape: shape, elements: .int64([value, value])))
  }

  @Test func zeroLengthAxesMakeAnyShapeEmpty() throws {
    let text = "{'descr': '<f8', 'fortran_order': True, 'shape': (9223372036854775807, 9, 0)}"
    #expect(try NumPyArray(npy: file(header: text)).elements == .float64([]))
  }

  @Test(arguments: [([2, 3], 5), ([-1, -6], 6), ([.max, 2], 0), ([], 0), ([0], 1)])
  func elementsMustFillTheShape(shape: [Int], count: Int) {
    #expect(throws: NumPyArrayError.shapeMismatch(shape: shape, elementCount: count)) {
      try NumPyArray(shape: shape, elements: .uint8([UInt8](repeating: 0, count: count)))
    }
  }

  @Test func tooManyAxes() {
    #expect(throws: NumPyArrayError.tooManyAxes(65)) {
      try NumPyArray(
        shape: [Int](repeating: 1, count: 65), elements: .uint8([0]))
    }
  }
}

/// A file of format 1.0 with any text as its header.
func file(header: String, content: [UInt8] = []) -> [UInt8] {
  let text = Array(header.utf8)
  return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.count % 256), UInt8(text.count / 256)]
    + text + content
}

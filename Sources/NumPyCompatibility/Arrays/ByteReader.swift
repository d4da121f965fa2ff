/// Reads bytes from front to back, and knows where it is for the error messages.
///
/// Every read is checked against the end first, so that damaged bytes give an error, never a trap.
struct ByteReader {
  /// The whole file.
  let bytes: [UInt8]
  /// The file's name for messages.
  let source: String
  /// The index of the next byte.
  private(set) var position: Int
  /// The index after the last byte that may be read.
  let end: Int

  /// Reads the part `range`, which must lie within `bytes`.
  init(bytes: [UInt8], range: Range<Int>, source: String) {
    self.bytes = bytes
    self.source = source
    position = range.lowerBound
    end = range.upperBound
  }

  /// The number of bytes left.
  var remaining: Int { end - position }

  /// The next `count` bytes.
  mutating func read(_ count: Int, _ what: String) throws(NumPyFormatError) -> ArraySlice<UInt8> {
    guard count <= remaining else {
      throw error(.truncated, expected: "\(count) bytes of \(what)", found: "\(remaining)")
    }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// The next little-endian integer.
  mutating func readInteger<Integer: FixedWidthInteger & UnsignedInteger>(
    _ type: Integer.Type, _ what: String
  ) throws(NumPyFormatError) -> Integer {
    try read(Integer.bitWidth / 8, what).reversed().reduce(0) { $0 << 8 | Integer($1) }
  }

  /// The next byte, without taking it; nil at the end.
  var next: UInt8? { remaining > 0 ? bytes[position] : nil }

  /// Takes the text if it comes next, and says whether it did.
  mutating func skip(_ text: String) -> Bool {
    guard bytes[position..<end].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// Takes bytes as long as they fulfil the condition.
  mutating func readWhile(_ condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = bytes[position..<end].prefix(while: condition)
    position += taken.count
    return taken
  }

  /// An error at the current position, or at `offset`.
  func error(
    _ problem: NumPyFormatError.Problem, at offset: Int? = nil, expected: String, found: String
  ) -> NumPyFormatError {
    NumPyFormatError(
      problem: problem, source: source, offset: offset ?? position, expected: expected, found: found
    )
  }
}

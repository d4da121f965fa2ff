/// Parses the Python dictionary in the header of a `.npy` file:
/// `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`.
struct HeaderParser {
  private var reader: ByteReader

  /// `reader` must end where the header ends.
  init(_ reader: ByteReader) {
    self.reader = reader
  }

  /// Parses the whole header.
  mutating func parse() throws(NumPyFormatError) -> ArrayHeader {
    var type: (ElementType, bigEndian: Bool)?
    var fortranOrder: Bool?
    var shape: [Int]?
    let start = reader.position
    try expect("{")
    while !skip("}") {
      let keyStart = reader.position
      let key = try string("a key")
      try expect(":")
      switch key {
      case "descr" where type == nil: type = try elementType()
      case "fortran_order" where fortranOrder == nil: fortranOrder = try boolean()
      case "shape" where shape == nil: shape = try tuple()
      default:
        throw reader.error(
          .malformedHeader, at: keyStart, expected: "the keys descr, fortran_order and shape, once",
          found: quoted(key))
      }
      if !skip(",") {
        try expect("}")
        break
      }
    }
    skipSpace()
    guard reader.remaining == 0 else { throw malformed("only spaces after '}'") }
    guard let type, let fortranOrder, let shape else {
      throw reader.error(
        .malformedHeader, at: start, expected: "the keys descr, fortran_order and shape",
        found: "a description without all of them")
    }
    return ArrayHeader(
      type: type.0, bigEndian: type.bigEndian, fortranOrder: fortranOrder, shape: shape)
  }

  private mutating func elementType() throws(NumPyFormatError) -> (ElementType, bigEndian: Bool) {
    skipSpace()
    let start = reader.position
    guard reader.next != UInt8(ascii: "[") else {
      throw unsupportedType(at: start, found: "a record of several fields")
    }
    let name = try string("the type of the elements")
    let code = name.first.map { "<>|=".contains($0) } == true ? String(name.dropFirst()) : name
    guard let type = ElementType.allCases.first(where: { $0.code == code }) else {
      throw unsupportedType(at: start, found: quoted(name))
    }
    return (type, bigEndian: name.first == ">")
  }

  private func unsupportedType(at offset: Int, found: String) -> NumPyFormatError {
    reader.error(
      .unsupportedElementType, at: offset,
      expected: "float32 ('f4'), float64 ('f8'), uint8 ('u1') or int64 ('i8')", found: found)
  }

  private mutating func boolean() throws(NumPyFormatError) -> Bool {
    if skip("True") { return true }
    if skip("False") { return false }
    throw malformed("True or False")
  }

  private mutating func tuple() throws(NumPyFormatError) -> [Int] {
    try expect("(")
    var lengths: [Int] = []
    while !skip(")") {
      guard lengths.count < NumPyArray.maximumRank else {
        throw reader.error(
          .invalidShape, expected: "at most \(NumPyArray.maximumRank) axes", found: "more")
      }
      lengths.append(try length())
      if !skip(",") {
        try expect(")")
        break
      }
    }
    return lengths
  }

  private mutating func length() throws(NumPyFormatError) -> Int {
    skipSpace()
    let start = reader.position
    let digits = reader.readWhile { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty else { throw malformed("the length of an axis") }
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else {
      throw reader.error(
        .invalidShape, at: start, expected: "a length that fits 64 bits",
        found: "a number of \(digits.count) digits")
    }
    // Python 2 wrote this letter after some of its integers.
    _ = reader.skip("L")
    return value
  }

  /// Text between single or double quotes; none of NumPy's own texts needs an escape.
  private mutating func string(_ what: String) throws(NumPyFormatError) -> String {
    skipSpace()
    guard let quote = reader.next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw malformed("\(what) between quotes")
    }
    _ = try reader.read(1, what)
    let text = String(decoding: reader.readWhile { $0 != quote }, as: UTF8.self)
    guard reader.next != nil else { throw malformed("a quote that ends \(what)") }
    _ = try reader.read(1, what)
    return text
  }

  private mutating func skip(_ text: String) -> Bool {
    skipSpace()
    return reader.skip(text)
  }

  private mutating func expect(_ text: String) throws(NumPyFormatError) {
    guard skip(text) else { throw malformed("'\(text)'") }
  }

  private mutating func skipSpace() {
    _ = reader.readWhile { $0 == UInt8(ascii: " ") || (0x09...0x0d).contains($0) }
  }

  private func malformed(_ expected: String) -> NumPyFormatError {
    let found = reader.next.map { "\(Character(Unicode.Scalar($0)).debugDescription)" }
    return reader.error(
      .malformedHeader, expected: expected, found: found ?? "the end of the description")
  }

  /// Text of the file for a message: short, and without control characters.
  private func quoted(_ text: String) -> String {
    String(text.prefix(40)).debugDescription
  }
}

/// What a `.npy` file says about its elements: type, byte order, axis order and shape.
///
/// Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
struct ArrayHeader: Equatable {
  /// The bytes that every `.npy` file starts with.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  var type: ElementType
  var bigEndian: Bool
  /// Whether the first index varies fastest.
  var fortranOrder: Bool
  var shape: [Int]
}

extension ArrayHeader {
  /// Reads everything before the elements.
  init(_ reader: inout ByteReader) throws(NumPyFormatError) {
    guard reader.remaining > 0 else {
      throw reader.error(.notAnArray, expected: "a NumPy array", found: "nothing (no bytes)")
    }
    let start = reader.position
    let magic = try reader.read(Self.magic.count, "the .npy signature")
    guard magic.elementsEqual(Self.magic) else {
      throw reader.error(
        .notAnArray, at: start, expected: "the bytes \(Self.magic)", found: "\(Array(magic))")
    }
    let major = try reader.readInteger(UInt8.self, "the version")
    let minor = try reader.readInteger(UInt8.self, "the version")
    let length: Int
    switch (major, minor) {
    case (1, 0): length = Int(try reader.readInteger(UInt16.self, "the header's length"))
    case (2, 0), (3, 0): length = Int(try reader.readInteger(UInt32.self, "the header's length"))
    default:
      throw reader.error(
        .unsupportedVersion, at: start + Self.magic.count, expected: "version 1.0, 2.0 or 3.0",
        found: "\(major).\(minor)")
    }
    let textStart = reader.position
    let text = try reader.read(length, "the header")
    var parser = HeaderParser(
      ByteReader(
        bytes: reader.bytes, range: textStart..<textStart + text.count, source: reader.source)
    )
    self = try parser.parse()
  }

  /// Everything before the elements, byte for byte what `np.save` writes.
  ///
  /// NumPy leaves room for the first length to grow to 21 digits, and then fills with spaces until
  /// the elements start at a multiple of 64.
  var encoded: [UInt8] {
    let lengths = shape.map { "\($0)" }
    let tuple = "(" + lengths.joined(separator: ", ") + (shape.count == 1 ? ",)" : ")")
    var text =
      "{'descr': '\(type.descriptor)', 'fortran_order': \(fortranOrder ? "True" : "False"), "
      + "'shape': \(tuple), }"
    if let growing = fortranOrder ? lengths.last : lengths.first {
      text += String(repeating: " ", count: 21 - growing.count)
    }
    let prefixLength = Self.magic.count + 4
    text += String(repeating: " ", count: 64 - (prefixLength + text.utf8.count + 1) % 64) + "\n"
    var bytes = Self.magic + [1, 0]
    bytes.append(littleEndian: UInt16(text.utf8.count))
    return bytes + Array(text.utf8)
  }
}

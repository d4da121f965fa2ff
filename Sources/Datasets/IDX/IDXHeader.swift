/// The start of an IDX file: what its elements are, and how many.
struct IDXHeader {
  let shape: [Int]

  /// The number of bytes that the header takes.
  let byteCount: Int

  /// The number of elements, which is also their number of bytes.
  let elementCount: Int

  static let unsignedByte: UInt8 = 0x08
  private static let otherTypes: [UInt8: String] = [
    0x09: "signed bytes", 0x0b: "16-bit integers", 0x0c: "32-bit integers",
    0x0d: "32-bit floating point numbers", 0x0e: "64-bit floating point numbers",
  ]

  /// Reads and checks a header; takes no memory for the elements.
  init(from stream: inout ContentStream) throws(DataError) {
    let rank = try Self.readMagic(from: &stream)
    let byteCount = 4 + 4 * rank
    guard rank > 0 else {
      throw DataError(
        .wrongShape, file: stream.path, position: stream.position(3),
        expected: "at least one dimension", found: "none",
        advice: "Check that this is a file of images or labels.")
    }
    let fields = try stream.read(upTo: 4 * rank)
    guard fields.count == 4 * rank else {
      throw Self.truncated(stream, expected: byteCount, found: 4 + fields.count)
    }

    var shape: [Int] = []
    var elementCount = 1
    for axis in 0..<rank {
      let field = fields[4 * axis..<4 * axis + 4]
      let dimension = field.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let (product, overflow) = elementCount.multipliedReportingOverflow(by: Int(dimension))
      guard dimension <= Int32.max, !overflow else {
        throw DataError(
          .impossibleDimensions, file: stream.path, position: stream.position(4 + 4 * axis),
          expected: "dimension \(axis + 1) of \(rank) as a number from 0 to 2147483647 "
            + "that memory could hold",
          found: dimension > Int32.max
            ? "\(Int32(bitPattern: dimension))"
            : "\(dimension), after \(shape.map(String.init).joined(separator: " × "))",
          advice: "The file is damaged or is not an IDX file; copy or download it again.")
      }
      elementCount = product
      shape.append(Int(dimension))
    }
    self.shape = shape
    self.byteCount = byteCount
    self.elementCount = elementCount
  }

  /// Checks the four magic bytes.
  ///
  /// - Returns: the number of dimensions.
  private static func readMagic(from stream: inout ContentStream) throws(DataError) -> Int {
    let magic = try stream.read(upTo: 4)
    if let wrong = magic.prefix(2).firstIndex(where: { $0 != 0 }) {
      throw wrongMagic(stream, magic, offset: wrong)
    }
    guard magic.count == 4 else { throw truncated(stream, expected: 4, found: magic.count) }
    if let type = otherTypes[magic[2]] {
      throw DataError(
        .unsupportedElementType, file: stream.path, position: stream.position(2),
        expected: "unsigned bytes (type 08)", found: "\(type) (type \(hexadecimal([magic[2]])))",
        advice: "Convert the values to unsigned bytes, 0 to 255.")
    }
    guard magic[2] == unsignedByte else { throw wrongMagic(stream, magic, offset: 2) }
    return Int(magic[3])
  }

  private static func wrongMagic(
    _ stream: borrowing ContentStream, _ magic: [UInt8], offset: Int
  ) -> DataError {
    DataError(
      .wrongMagic, file: stream.path, position: stream.position(offset),
      expected: "an IDX file of unsigned bytes, which starts with 00 00 08",
      found: hexadecimal(magic),
      advice: "Check that this is one of the four IDX files, such as train-images-idx3-ubyte.")
  }

  /// The error for content that ends too early.
  static func truncated(
    _ stream: borrowing ContentStream, expected: Int, found: Int
  ) -> DataError {
    DataError(
      .truncated, file: stream.path, position: stream.position(found),
      expected: "\(expected) bytes", found: "\(found)",
      advice: "The file is cut short; copy or download it again.")
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }
}

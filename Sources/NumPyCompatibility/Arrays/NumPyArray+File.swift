extension NumPyArray {
  /// The bytes of a `.npy` file with this array: format 1.0, little-endian, row-major.
  ///
  /// They are the bytes that `np.save` writes for the same array.
  ///
  /// Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
  public func npy() -> [UInt8] {
    let header = ArrayHeader(
      type: elements.type, bigEndian: false, fortranOrder: false, shape: shape
    ).encoded
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header.count + elements.count * elements.type.byteCount)
    bytes.append(contentsOf: header)
    switch elements {
    case .float32(let values): bytes.append(elements: values)
    case .float64(let values): bytes.append(elements: values)
    case .uint8(let values): bytes.append(contentsOf: values)
    case .int64(let values): bytes.append(elements: values)
    }
    return bytes
  }

  /// Reads a `.npy` file of format 1.0, 2.0 or 3.0, of either byte order and either axis order.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - source: What to call the file in an error message.
  /// - Throws: ``NumPyFormatError`` with the place of the fault.
  public init(npy bytes: [UInt8], source: String = "array") throws(NumPyFormatError) {
    var reader = ByteReader(bytes: bytes, range: bytes.indices, source: source)
    self = try NumPyArray(&reader)
  }

  /// Reads an array that takes up the rest of `reader`.
  init(_ reader: inout ByteReader) throws(NumPyFormatError) {
    let start = reader.position
    let header = try ArrayHeader(&reader)
    let (byteCount, overflow) = (NumPyArray.elementCount(shape: header.shape) ?? .max)
      .multipliedReportingOverflow(by: header.type.byteCount)
    guard !overflow, byteCount < Int.max else {
      throw reader.error(
        .invalidShape, at: start, expected: "an array that fits in memory",
        found: "the shape \(header.shape)")
    }
    let content = try reader.read(byteCount, "elements")
    guard reader.remaining == 0 else {
      throw reader.error(
        .trailingBytes, expected: "the end after \(byteCount) bytes of elements",
        found: "\(reader.remaining) more bytes")
    }
    shape = header.shape
    elements = .init(content, header: header)
  }
}

extension NumPyArray.Elements {
  /// The elements in row-major order, from as many bytes as the header's shape asks for.
  init(_ bytes: ArraySlice<UInt8>, header: ArrayHeader) {
    func values<Element: FixedWidthElement>() -> [Element] {
      let stored: [Element] = Element.elements(of: bytes, bigEndian: header.bigEndian)
      return header.fortranOrder ? rowMajorElements(stored, shape: header.shape) : stored
    }
    switch header.type {
    case .float32: self = .float32(values())
    case .float64: self = .float64(values())
    case .uint8: self = .uint8(values())
    case .int64: self = .int64(values())
    }
  }
}

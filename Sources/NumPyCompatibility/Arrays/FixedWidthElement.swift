/// A number that is stored as a pattern of bits of fixed width.
protocol FixedWidthElement {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger
  init(bits: Bits)
  var bits: Bits { get }
}

extension Float: FixedWidthElement {
  init(bits: UInt32) { self.init(bitPattern: bits) }
  var bits: UInt32 { bitPattern }
}

extension Double: FixedWidthElement {
  init(bits: UInt64) { self.init(bitPattern: bits) }
  var bits: UInt64 { bitPattern }
}

extension Int64: FixedWidthElement {
  init(bits: UInt64) { self.init(bitPattern: bits) }
  var bits: UInt64 { UInt64(bitPattern: self) }
}

extension UInt8: FixedWidthElement {
  init(bits: UInt8) { self = bits }
  var bits: UInt8 { self }
}

extension FixedWidthElement {
  /// The elements whose bytes are `bytes`; a rest too short for an element is left out.
  static func elements(of bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [Self] {
    let width = Bits.bitWidth / 8
    return bytes.withUnsafeBytes { raw in
      (0..<raw.count / width).map { index in
        let stored = raw.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
        return Self(bits: bigEndian ? Bits(bigEndian: stored) : Bits(littleEndian: stored))
      }
    }
  }
}

extension [UInt8] {
  /// Appends the elements, each little-endian.
  mutating func append(elements: [some FixedWidthElement]) {
    #if _endian(little)
      elements.withUnsafeBytes { append(contentsOf: $0) }
    #else
      for element in elements { append(littleEndian: element.bits) }
    #endif
  }

  /// Appends the bytes of an integer, the lowest first.
  mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

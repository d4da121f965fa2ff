extension IDXArray {
  /// An array as an IDX file of unsigned bytes, without compression.
  ///
  /// - Parameters:
  ///   - shape: The dimensions, the slowest first; each less than 2³¹, and at most 255 of them.
  ///   - bytes: The elements, as many as the product of the dimensions.
  package static func file(shape: [Int], bytes: [UInt8]) -> [UInt8] {
    precondition(shape.reduce(1, *) == bytes.count, "\(bytes.count) elements of \(shape)")
    let dimensions = shape.flatMap { size in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) }
    }
    return [0, 0, IDXHeader.unsignedByte, UInt8(shape.count)] + dimensions + bytes
  }
}

/// Writes IDX files for the tests, right ones and wrong ones.
enum IDXWriter {
  static func file(
    shape: [UInt32], elements: [UInt8], magic: [UInt8] = [0, 0, 8]
  ) -> [UInt8] {
    let dimensions = shape.flatMap { dimension in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: dimension >> $0) }
    }
    return magic + [UInt8(truncatingIfNeeded: shape.count)] + dimensions + elements
  }

  /// Bytes without much regularity, so that compression leaves something to cut and to break.
  static func noise(_ count: Int, seed: UInt32) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }
}

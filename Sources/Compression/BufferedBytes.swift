/// Bytes that arrive in pieces, read one at a time or handed over as a run.
struct BufferedBytes {
  /// Gives at most the number of bytes asked for, and an empty array at the end.
  private let source: (Int) throws -> [UInt8]
  private let pieceSize = 1 << 16

  /// The current piece, and the part of it that is already used up.
  private(set) var piece: [UInt8] = []
  private(set) var start = 0

  /// The number of bytes used up so far in all pieces.
  private(set) var offset = 0

  init(source: @escaping (Int) throws -> [UInt8]) {
    self.source = source
  }

  /// Makes sure that at least one byte is there; false at the end.
  mutating func fill() throws -> Bool {
    if start < piece.count { return true }
    piece = try source(pieceSize)
    start = 0
    return !piece.isEmpty
  }

  /// The next byte, used up; nil at the end.
  mutating func next() throws -> UInt8? {
    guard try fill() else { return nil }
    defer { skip(1) }
    return piece[start]
  }

  /// Marks bytes of the current piece as used up.
  mutating func skip(_ count: Int) {
    start += count
    offset += count
  }
}

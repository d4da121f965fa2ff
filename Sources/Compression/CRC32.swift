/// The 32-bit cyclic redundancy check of gzip and zip (RFC 1952, section 8; zlib's `crc32`).
public struct CRC32: Sendable, Equatable {
  /// The checksum of all bytes so far; 0 before the first.
  public private(set) var value: UInt32 = 0

  /// Starts a checksum of nothing.
  public init() {}

  /// Takes more bytes into the checksum.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let previous = value
    let updated = bytes.withContiguousStorageIfAvailable { Zlib.crc32(previous, of: $0) }
    value = updated ?? Array(bytes).withUnsafeBufferPointer { Zlib.crc32(previous, of: $0) }
  }

  /// The checksum of some bytes.
  public static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
    var checksum = CRC32()
    checksum.update(bytes)
    return checksum.value
  }
}

import Compression

extension NumPyArchive {
  /// A reader of the entry's bytes, unpacked, once their checksum is right.
  static func content(
    of entry: ZipDirectory.Entry, name: String, _ whole: ByteReader
  ) throws(NumPyFormatError) -> ByteReader {
    let stored = try storedBytes(of: entry, whole)
    guard entry.method == ZipFormat.deflated else {
      try check(stored, against: entry, at: stored.startIndex, whole)
      return ByteReader(
        bytes: whole.bytes, range: stored.indices, source: "\(whole.source) (\(name))")
    }
    let unpacked: [UInt8]
    do throws(Deflate.DecodingError) {
      unpacked = try Deflate.decompress(stored, byteCount: Int(entry.byteCount))
    } catch {
      throw whole.error(
        .corruptEntry, at: stored.startIndex + error.offset,
        expected: "\(entry.byteCount) bytes in compressed form", found: error.description)
    }
    try check(unpacked[...], against: entry, at: stored.startIndex, whole)
    return ByteReader(
      bytes: unpacked, range: unpacked.indices, source: "\(whole.source) (\(name), unpacked)")
  }

  private static func check(
    _ content: ArraySlice<UInt8>, against entry: ZipDirectory.Entry, at offset: Int,
    _ whole: ByteReader
  ) throws(NumPyFormatError) {
    let checksum = CRC32.checksum(content)
    guard checksum == entry.checksum else {
      throw whole.error(
        .checksumMismatch, at: offset, expected: "CRC-32 \(String(entry.checksum, radix: 16))",
        found: String(checksum, radix: 16))
    }
  }

  /// The entry's bytes as the file holds them.
  private static func storedBytes(
    of entry: ZipDirectory.Entry, _ whole: ByteReader
  ) throws(NumPyFormatError) -> ArraySlice<UInt8> {
    let start = Int(entry.headerOffset)
    guard start <= whole.end else {
      throw whole.error(
        .malformedArchive, at: entry.offset, expected: "a place within \(whole.end) bytes",
        found: "\(start)")
    }
    var reader = ByteReader(bytes: whole.bytes, range: start..<whole.end, source: whole.source)
    let what = "the header of an entry"
    let signature = try reader.readInteger(UInt32.self, what)
    guard signature == ZipFormat.localHeaderSignature else {
      throw reader.error(
        .malformedArchive, at: start, expected: "the signature of an entry",
        found: "0x\(String(signature, radix: 16))")
    }
    // Sizes and checksum stand here too, but need not be filled in; the directory's count.
    _ = try reader.read(22, what)
    let nameLength = Int(try reader.readInteger(UInt16.self, what))
    let extraLength = Int(try reader.readInteger(UInt16.self, what))
    let name = try reader.read(nameLength, what)
    guard name.elementsEqual(entry.name.utf8) else {
      throw reader.error(
        .malformedArchive, at: name.startIndex,
        expected: "the name \(String(entry.name.prefix(40)).debugDescription)",
        found: String(decoding: name.prefix(40), as: UTF8.self).debugDescription)
    }
    _ = try reader.read(extraLength, what)
    return try reader.read(Int(entry.storedByteCount), "the entry")
  }
}

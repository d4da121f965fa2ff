/// The central directory of a zip file: where each entry's bytes are.
struct ZipDirectory {
  /// One stored file.
  struct Entry {
    let name: String
    /// Where the entry stands in the directory, for error messages.
    let offset: Int
    let method: UInt16
    let flags: UInt16
    let checksum: UInt32
    let storedByteCount: UInt32
    let byteCount: UInt32
    let headerOffset: UInt32
  }

  private(set) var entries: [Entry] = []

  /// Reads the directory of a whole file.
  init(_ bytes: [UInt8], source: String) throws(NumPyFormatError) {
    let (count, range) = try Self.findDirectory(bytes, source: source)
    var reader = ByteReader(bytes: bytes, range: range, source: source)
    for _ in 0..<count { entries.append(try Entry(&reader)) }
    guard reader.remaining == 0 else {
      throw reader.error(
        .malformedArchive, expected: "the end of the table of contents after \(count) entries",
        found: "\(reader.remaining) more bytes")
    }
  }

  /// The number of entries and the place of the directory, from the record that ends the file.
  private static func findDirectory(
    _ bytes: [UInt8], source: String
  ) throws(NumPyFormatError) -> (count: Int, range: Range<Int>) {
    let whole = ByteReader(bytes: bytes, range: bytes.indices, source: source)
    var signature: [UInt8] = []
    signature.append(littleEndian: ZipFormat.endSignature)
    // A comment of up to 65,535 bytes may follow the record, whose last field is its length.
    let last = bytes.count - ZipFormat.endLength
    let first = max(0, last - Int(UInt16.max))
    guard last >= 0,
      let start = (first...last).reversed().first(where: { start in
        let length = Int(bytes[start + 20]) | Int(bytes[start + 21]) << 8
        return start + ZipFormat.endLength + length == bytes.count
          && bytes[start...].starts(with: signature)
      })
    else {
      throw whole.error(
        .notAnArchive, at: bytes.count, expected: "the record that ends a zip file",
        found: bytes.isEmpty ? "nothing (no bytes)" : "none in \(bytes.count) bytes")
    }
    var reader = ByteReader(bytes: bytes, range: (start + 4)..<bytes.count, source: source)
    let disks = try reader.readInteger(UInt32.self, "the disk numbers")
    let countHere = try reader.readInteger(UInt16.self, "the number of entries")
    let count = try reader.readInteger(UInt16.self, "the number of entries")
    let size = try reader.readInteger(UInt32.self, "the table of contents' size")
    let offset = try reader.readInteger(UInt32.self, "the table of contents' place")
    guard disks == 0, countHere == count, count < UInt16.max, size < UInt32.max,
      offset < UInt32.max
    else {
      throw whole.error(
        .unsupportedArchive, at: start, expected: "one file of less than 4 GiB and 65,535 entries",
        found: "a larger archive or a part of one")
    }
    guard Int(offset) + Int(size) == start else {
      throw whole.error(
        .malformedArchive, at: start,
        expected: "the table of contents to end here",
        found: "one of \(size) bytes at \(offset)")
    }
    return (Int(count), Int(offset)..<start)
  }
}

extension ZipDirectory.Entry {
  /// Reads one entry of the directory.
  init(_ reader: inout ByteReader) throws(NumPyFormatError) {
    offset = reader.position
    let what = "the table of contents"
    let signature = try reader.readInteger(UInt32.self, what)
    guard signature == ZipFormat.directorySignature else {
      throw reader.error(
        .malformedArchive, at: offset, expected: "the signature of an entry",
        found: "0x\(String(signature, radix: 16))")
    }
    _ = try reader.read(4, what)  // the versions made by and needed
    flags = try reader.readInteger(UInt16.self, what)
    method = try reader.readInteger(UInt16.self, what)
    _ = try reader.read(4, what)  // time and date
    checksum = try reader.readInteger(UInt32.self, what)
    storedByteCount = try reader.readInteger(UInt32.self, what)
    byteCount = try reader.readInteger(UInt32.self, what)
    let nameLength = Int(try reader.readInteger(UInt16.self, what))
    let extraLength = Int(try reader.readInteger(UInt16.self, what))
    let commentLength = Int(try reader.readInteger(UInt16.self, what))
    _ = try reader.read(8, what)  // disk number, attributes
    headerOffset = try reader.readInteger(UInt32.self, what)
    let nameBytes = try reader.read(nameLength, "an entry's name")
    guard let name = String(validating: nameBytes, as: UTF8.self) else {
      throw reader.error(
        .malformedArchive, at: nameBytes.startIndex, expected: "a name in UTF-8",
        found: "other bytes")
    }
    self.name = name
    _ = try reader.read(extraLength + commentLength, what)
  }
}

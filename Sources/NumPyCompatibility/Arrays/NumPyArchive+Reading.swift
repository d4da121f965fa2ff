import Compression

extension NumPyArchive {
  /// Reads an `.npz` file whose arrays are not compressed, as `np.savez` writes it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - source: What to call the file in an error message.
  /// - Throws: ``NumPyFormatError`` with the place of the fault in the file.
  public init(npz bytes: [UInt8], source: String = "archive") throws(NumPyFormatError) {
    let directory = try ZipDirectory(bytes, source: source)
    let whole = ByteReader(bytes: bytes, range: bytes.indices, source: source)
    // Entries that share bytes could ask for far more memory than the file has.
    let total = directory.entries.reduce(0) { $0 + Int($1.byteCount) }
    guard total <= bytes.count else {
      throw whole.error(
        .malformedArchive, at: 0, expected: "entries of at most \(bytes.count) bytes together",
        found: "\(total)")
    }
    var names: Set<String> = []
    var entries: [Entry] = []
    for listed in directory.entries {
      let name = try Self.arrayName(listed, whole)
      guard names.insert(name).inserted else {
        throw whole.error(
          .duplicateEntry, at: listed.offset, expected: "a new name",
          found: "'\(name)' again")
      }
      var reader = ByteReader(
        bytes: bytes, range: try Self.content(of: listed, whole), source: "\(source) (\(name))")
      entries.append(Entry(name: name, array: try NumPyArray(&reader)))
    }
    self.entries = entries
  }

  /// The name of the array, once it is clear that the entry is one that can be read.
  private static func arrayName(
    _ entry: ZipDirectory.Entry, _ whole: ByteReader
  ) throws(NumPyFormatError) -> String {
    let quoted = String(entry.name.prefix(40)).debugDescription
    guard entry.name.hasSuffix(fileEnding), entry.name.utf8.count > fileEnding.utf8.count else {
      throw whole.error(
        .notAnArchive, at: entry.offset, expected: "names that end in \(fileEnding)",
        found: quoted)
    }
    guard entry.flags & ZipFormat.encryptedFlag == 0 else {
      throw whole.error(
        .unsupportedArchive, at: entry.offset, expected: "bytes that are not encrypted",
        found: "\(quoted) encrypted")
    }
    guard entry.method == ZipFormat.stored else {
      throw whole.error(
        .compressedEntry, at: entry.offset, expected: "the method 0, stored",
        found: "\(quoted) with the method \(entry.method)")
    }
    guard entry.byteCount < UInt32.max, entry.headerOffset < UInt32.max else {
      throw whole.error(
        .unsupportedArchive, at: entry.offset, expected: "arrays of less than 4 GiB",
        found: "\(quoted) in the format for larger ones")
    }
    guard entry.storedByteCount == entry.byteCount else {
      throw whole.error(
        .malformedArchive, at: entry.offset, expected: "the same size stored and unpacked",
        found: "\(entry.storedByteCount) and \(entry.byteCount)")
    }
    return String(entry.name.dropLast(fileEnding.count))
  }

  /// Where the entry's bytes are, once their checksum is right.
  private static func content(
    of entry: ZipDirectory.Entry, _ whole: ByteReader
  ) throws(NumPyFormatError) -> Range<Int> {
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
    let content = try reader.read(Int(entry.byteCount), "the entry")
    let checksum = CRC32.checksum(content)
    guard checksum == entry.checksum else {
      throw reader.error(
        .checksumMismatch, at: content.startIndex,
        expected: "CRC-32 \(String(entry.checksum, radix: 16))",
        found: String(checksum, radix: 16))
    }
    return content.indices
  }
}

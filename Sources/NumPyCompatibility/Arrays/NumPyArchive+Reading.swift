import Compression

extension NumPyArchive {
  /// Reads an `.npz` file, as `np.savez` and `np.savez_compressed` write it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - source: What to call the file in an error message.
  /// - Throws: ``NumPyFormatError`` with the place of the fault in the file.
  public init(npz bytes: [UInt8], source: String = "archive") throws(NumPyFormatError) {
    let directory = try ZipDirectory(bytes, source: source)
    let whole = ByteReader(bytes: bytes, range: bytes.indices, source: source)
    // Entries that share bytes could ask for far more memory than belongs to the file.
    let total = directory.entries.reduce(0) { $0 + Int($1.storedByteCount) }
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
      var reader = try Self.content(of: listed, name: name, whole)
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
    guard entry.method == ZipFormat.stored || entry.method == ZipFormat.deflated else {
      throw whole.error(
        .compressedEntry, at: entry.offset, expected: "the method 0, stored, or 8, deflated",
        found: "\(quoted) with the method \(entry.method)")
    }
    guard entry.byteCount < UInt32.max, entry.headerOffset < UInt32.max else {
      throw whole.error(
        .unsupportedArchive, at: entry.offset, expected: "arrays of less than 4 GiB",
        found: "\(quoted) in the format for larger ones")
    }
    let largest =
      entry.method == ZipFormat.stored
      ? Int(entry.storedByteCount)
      : Gzip.largestContent(ofCompressedSize: Int(entry.storedByteCount))
    guard entry.byteCount <= largest,
      entry.method != ZipFormat.stored || entry.byteCount == entry.storedByteCount
    else {
      throw whole.error(
        .malformedArchive, at: entry.offset,
        expected: entry.method == ZipFormat.stored
          ? "the same size stored and unpacked" : "at most \(largest) bytes unpacked",
        found: "\(entry.storedByteCount) and \(entry.byteCount)")
    }
    return String(entry.name.dropLast(fileEnding.count))
  }
}

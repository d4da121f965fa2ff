import Compression

extension NumPyArchive {
  /// The bytes of an `.npz` file with these arrays: a zip archive of `.npy` files.
  ///
  /// The same arrays give the same bytes: every entry carries the date 1980-01-01.
  ///
  /// - Parameter isCompressed: Whether the entries are compressed by deflate.
  /// - Throws: ``NumPyArrayError/archiveTooLarge(arrays:)`` from 4 GiB or 65,535 arrays on.
  public func npz(isCompressed: Bool = false) throws(NumPyArrayError) -> [UInt8] {
    guard entries.count < Int(UInt16.max) else { throw .archiveTooLarge(arrays: entries.count) }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array((entry.name + Self.fileEnding).utf8)
      let content = entry.array.npy()
      let stored = isCompressed ? try compressed(content) : content
      let offset = try size(bytes.count)
      var description: [UInt8] = []
      description.append(littleEndian: ZipFormat.version)
      description.append(
        littleEndian: name.allSatisfy { $0 < 0x80 } ? 0 : ZipFormat.unicodeFlag)
      description.append(littleEndian: isCompressed ? ZipFormat.deflated : ZipFormat.stored)
      description.append(littleEndian: UInt16(0))
      description.append(littleEndian: ZipFormat.date)
      description.append(littleEndian: CRC32.checksum(content))
      description.append(littleEndian: try size(stored.count))
      description.append(littleEndian: try size(content.count))
      description.append(littleEndian: UInt16(name.count))
      description.append(littleEndian: UInt16(0))

      bytes.append(littleEndian: ZipFormat.localHeaderSignature)
      bytes += description + name
      bytes += stored

      directory.append(littleEndian: ZipFormat.directorySignature)
      directory.append(littleEndian: ZipFormat.versionMadeBy)
      directory += description
      // No comment, the first disk, no note that the content is text.
      for _ in 0..<3 { directory.append(littleEndian: UInt16(0)) }
      directory.append(littleEndian: ZipFormat.permissions)
      directory.append(littleEndian: offset)
      directory += name
    }
    let directoryOffset = try size(bytes.count)
    bytes += directory
    bytes.append(littleEndian: ZipFormat.endSignature)
    for _ in 0..<2 { bytes.append(littleEndian: UInt16(0)) }
    for _ in 0..<2 { bytes.append(littleEndian: UInt16(entries.count)) }
    bytes.append(littleEndian: try size(directory.count))
    bytes.append(littleEndian: directoryOffset)
    bytes.append(littleEndian: UInt16(0))
    return bytes
  }

  private func compressed(_ content: [UInt8]) throws(NumPyArrayError) -> [UInt8] {
    guard let compressed = try? Deflate.compress(content) else { throw .outOfMemory }
    return compressed
  }

  /// A number of bytes as a zip file stores it; the largest one is reserved for larger archives.
  private func size(_ count: Int) throws(NumPyArrayError) -> UInt32 {
    guard let size = UInt32(exactly: count), size < UInt32.max else {
      throw .archiveTooLarge(arrays: entries.count)
    }
    return size
  }
}

/// The numbers of the zip format that an `.npz` file uses.
///
/// Source: PKWARE, ".ZIP File Format Specification" (APPNOTE), sections 4.3 and 4.4.
enum ZipFormat {
  /// Starts the header in front of an entry's bytes ("PK" 3, 4).
  static let localHeaderSignature: UInt32 = 0x0403_4b50
  /// Starts an entry of the central directory ("PK" 1, 2).
  static let directorySignature: UInt32 = 0x0201_4b50
  /// Starts the record that ends the archive ("PK" 5, 6).
  static let endSignature: UInt32 = 0x0605_4b50
  /// The length of the end record without its comment.
  static let endLength = 22
  /// The version of the format that stored entries need: 2.0.
  static let version: UInt16 = 20
  /// The version in the lower byte, Unix in the upper one: how to read the file's permissions.
  static let versionMadeBy: UInt16 = 3 << 8 | 20
  /// A regular file that its owner may write and everyone read, as Unix has it.
  static let permissions: UInt32 = 0o100_644 << 16
  /// 1980-01-01, the first day that the format knows; all archives carry it, so that the same
  /// arrays always give the same bytes.
  static let date: UInt16 = 1 << 5 | 1

  /// The compression method "stored".
  static let stored: UInt16 = 0
  /// The compression method "deflated" (RFC 1951).
  static let deflated: UInt16 = 8
  /// Flag: the bytes are encrypted.
  static let encryptedFlag: UInt16 = 1
  /// Flag: the name is UTF-8.
  static let unicodeFlag: UInt16 = 1 << 11
}

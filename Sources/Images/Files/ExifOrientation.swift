/// Finds the orientation in the Exif data of a file. What cannot be understood is taken for upright: a
/// picture with a faulty note is still a picture.
///
/// Sources: CIPA DC-008, sections 4.5 and 4.7 (Exif and its place in JPEG files); PNG third edition,
/// section 11.3.4.6 (`eXIf`).
enum ExifOrientation {
  private static let tag: UInt16 = 0x0112
  private static let short: UInt16 = 3

  /// The orientation in a JPEG file: in its first segment APP1 that starts with "Exif".
  static func inJPEG(_ bytes: [UInt8]) -> Orientation {
    let signature = Array("Exif\0\0".utf8)
    var position = 2
    while position + 4 <= bytes.count, bytes[position] == 0xff {
      let marker = bytes[position + 1]
      let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      // The samples start here; what follows are no more segments.
      guard marker != 0xda, length >= 2, position + 2 + length <= bytes.count else { break }
      let content = bytes[position + 4..<position + 2 + length]
      if marker == 0xe1, content.starts(with: signature) {
        return inTIFF(content.dropFirst(signature.count))
      }
      position += 2 + length
    }
    return .upright
  }

  /// The orientation in a PNG file: in its chunk eXIf.
  static func inPNG(_ bytes: [UInt8]) -> Orientation {
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - position - 12 else { break }
      let start = position + 8
      if bytes[position + 4..<start].elementsEqual("eXIf".utf8) {
        return inTIFF(bytes[start..<start + length])
      }
      position = start + length + 4
    }
    return .upright
  }

  /// The orientation in Exif data, which have the form of a TIFF file's directory.
  private static func inTIFF(_ bytes: ArraySlice<UInt8>) -> Orientation {
    let isBigEndian = bytes.starts(with: "MM".utf8)
    guard isBigEndian || bytes.starts(with: "II".utf8) else { return .upright }
    func integer(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset <= bytes.count - count else { return nil }
      let start = bytes.startIndex + offset
      let field = bytes[start..<start + count]
      return isBigEndian
        ? field.reduce(0) { $0 << 8 | Int($1) } : field.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard integer(2, 2) == 42, let directory = integer(4, 4), let count = integer(directory, 2)
    else { return .upright }
    for entry in 0..<count {
      let start = directory + 2 + 12 * entry
      guard let found = integer(start, 2) else { break }
      if found == Int(tag), integer(start + 2, 2) == Int(short), let value = integer(start + 8, 2) {
        return Orientation(rawValue: UInt16(value)) ?? .upright
      }
    }
    return .upright
  }
}

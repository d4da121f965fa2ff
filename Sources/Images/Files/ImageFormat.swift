/// The formats of pictures that are read.
package enum ImageFormat {
  case png
  case jpeg

  /// The format that the first bytes of a file tell, whatever its name; nil for any other.
  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
      self = .png
    } else if bytes.starts(with: [0xff, 0xd8, 0xff]) {
      self = .jpeg
    } else {
      return nil
    }
  }
}

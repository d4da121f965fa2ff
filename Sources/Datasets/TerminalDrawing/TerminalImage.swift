/// A grey image drawn with block characters, brighter where the pixels are larger.
///
/// A character is about twice as high as wide, so that each stands for two pixels, one above the
/// other. Shades need no colour and look right on dark terminals; on light ones the image is
/// inverted like the paper's own.
public struct TerminalImage: Sendable, Equatable {
  /// The lines from top to bottom, each `width` characters long.
  public let lines: [String]

  /// The number of characters in each line.
  public let width: Int

  private static let shades: [Character] = [" ", "░", "▒", "▓", "█"]

  /// Draws an image.
  ///
  /// - Parameters:
  ///   - pixels: `rows × columns` values from 0 (blank) to 255 (full), row after row.
  ///   - columns: the number of pixels in a row.
  ///   - maximumWidth: the room for it; a wider image is made smaller by a whole factor.
  /// - Precondition: `columns` and `maximumWidth` are positive, and the number of pixels is a
  ///   multiple of `columns`.
  public init(pixels: some RandomAccessCollection<UInt8>, columns: Int, maximumWidth: Int) {
    precondition(columns > 0 && maximumWidth > 0, "an image without room")
    precondition(pixels.count.isMultiple(of: columns), "an image with an incomplete row")
    let pixels = Array(pixels)
    let rows = pixels.count / columns
    let factor = (columns - 1) / maximumWidth + 1
    let width = (columns - 1) / factor + 1
    self.width = width
    lines = stride(from: 0, to: rows, by: 2 * factor).map { top in
      String(
        (0..<width).map { column in
          let left = column * factor
          return Self.shade(
            pixels, columns: columns, rows: top..<min(top + 2 * factor, rows),
            of: left..<min(left + factor, columns), area: 2 * factor * factor)
        })
    }
  }

  /// The character for the mean of a block; what lies outside the image counts as blank.
  private static func shade(
    _ pixels: [UInt8], columns: Int, rows: Range<Int>, of block: Range<Int>, area: Int
  ) -> Character {
    var sum = 0
    for row in rows {
      for column in block { sum += Int(pixels[row * columns + column]) }
    }
    let largest = shades.count - 1
    return shades[(sum * largest + area * 255 / 2) / (area * 255)]
  }
}

/// Images side by side, in as many rows as a width needs, each with a caption below it.
public enum TerminalGrid {
  /// An image and the line below it.
  public struct Cell: Sendable, Equatable {
    /// The image.
    public let image: TerminalImage
    /// A short text, cut off where the image ends.
    public let caption: String

    /// Puts a caption to an image.
    public init(image: TerminalImage, caption: String) {
      self.image = image
      self.caption = caption
    }

    /// The lines of image and caption, all of the same width.
    fileprivate func lines(imageHeight: Int) -> [String] {
      let blank = String(repeating: " ", count: image.width)
      let padding = [String](repeating: blank, count: imageHeight - image.lines.count)
      let text = caption.prefix(image.width)
      return image.lines + padding
        + [text + String(repeating: " ", count: image.width - text.count)]
    }
  }

  private static let gap = "  "

  /// The characters between two images.
  static var gapWidth: Int { gap.count }

  /// Draws the cells.
  ///
  /// - Parameters:
  ///   - cells: what to draw, from left to right and from top to bottom.
  ///   - width: the characters in a line of the terminal.
  /// - Returns: lines that end with a line break and hold no spaces at their ends.
  public static func drawing(_ cells: [Cell], width: Int) -> String {
    rows(cells, width: width).map { row in
      let height = row.map(\.image.lines.count).max() ?? 0
      let columns = row.map { $0.lines(imageHeight: height) }
      return (0...height).map { line in
        withoutTrailingSpaces(columns.map { $0[line] }.joined(separator: gap)) + "\n"
      }
      .joined()
    }
    .joined(separator: "\n")
  }

  private static func withoutTrailingSpaces(_ text: String) -> Substring {
    guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
    return text[...last]
  }

  /// Cells that fit beside each other, at least one a row.
  private static func rows(_ cells: [Cell], width: Int) -> [[Cell]] {
    var rows: [[Cell]] = []
    var used = 0
    for cell in cells {
      let needed = gap.count + cell.image.width
      if let last = rows.indices.last, used + needed <= width {
        rows[last].append(cell)
        used += needed
      } else {
        rows.append([cell])
        used = cell.image.width
      }
    }
    return rows
  }
}

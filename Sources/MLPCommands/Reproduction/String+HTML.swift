import Plotting

extension String {
  /// The text as HTML, in which nothing of it is taken for a tag or the end of an attribute.
  var htmlEscaped: String { HTMLText.escaped(self) }

  /// The text as paragraphs, which are parted by empty lines; a line that begins with a space or a dash stays one, and
  /// wide spaces stay wide.
  var htmlParagraphs: String {
    split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").map(String.init)
      let text = lines.enumerated().map { index, line in
        let isOwnLine = line.hasPrefix(" ") || line.hasPrefix("-")
        let isAfterOwnLine = index > 0 && lines[index - 1].hasPrefix(" ")
        let spaced = line.htmlEscaped.replacing(#/\ {2,}/#, with: "&emsp;")
        return (index > 0 && (isOwnLine || isAfterOwnLine) ? "<br>\n" : index > 0 ? "\n" : "")
          + spaced
      }
      return "<p>\(text.joined())</p>"
    }.joined(separator: "\n")
  }
}

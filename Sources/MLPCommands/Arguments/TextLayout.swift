/// The lines of `text`, none longer than `width` characters unless a single word is.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " \(word)"
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// Paragraphs, parted by empty lines, each wrapped; a line that begins with a space stays as it is.
func wrappedParagraphs(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var paragraph: [Substring] = []
  func endParagraph() {
    lines += wrapped(paragraph.joined(separator: " "), width: width)
    paragraph = []
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty || line.hasPrefix(" ") {
      endParagraph()
      lines.append(String(line))
    } else {
      paragraph.append(line)
    }
  }
  endParagraph()
  return lines
}

/// Two columns: names, and beside each its explanation, wrapped between the columns `start` and
/// `width`.
///
/// A name that does not fit before `start` stands on a line of its own.
func columns(_ rows: [(name: String, text: String)], start: Int, width: Int) -> [String] {
  let margin = String(repeating: " ", count: start)
  return rows.flatMap { row -> [String] in
    let name = "  " + row.name
    var lines = wrapped(row.text, width: width - start).map { margin + $0 }
    if lines.isEmpty || name.count + 2 > start {
      lines.insert(name, at: 0)
    } else {
      lines[0] = name + lines[0].dropFirst(name.count)
    }
    return lines
  }
}

/// What gnuplot draws on.
public enum GnuplotTerminal: Sendable, Equatable {
  /// A file beside the script.
  case file(name: String, FigureFormat)
  /// Characters on standard output.
  case characters(columns: Int, rows: Int, isColoured: Bool)

  /// Whether lines in the background stay there.
  var hasFineLines: Bool {
    if case .file = self { true } else { false }
  }

  /// The font of a title, larger by a factor; gnuplot has no bold letters among characters.
  func boldFont(scale: Double = 1) -> String {
    guard case .file(_, let format) = self else { return "''" }
    return "'\(format.boldFontFamily),\(GnuplotText.place(Double(format.fontSize) * scale))'"
  }

  /// The commands that choose the terminal.
  func commands(size: FigureSize) -> [String] {
    switch self {
    case .file(let name, let format):
      [
        "set terminal " + format.terminal(size: size),
        "set output " + GnuplotText.quoted(name),
      ]
    case .characters(let columns, let rows, let isColoured):
      ["set terminal dumb \(isColoured ? "ansi" : "mono") noenhanced size \(columns), \(rows)"]
    }
  }
}

/// The kinds of files that figures are saved as.
public enum FigureFormat: String, Sendable, CaseIterable {
  /// Scalable Vector Graphics, for pages in a browser.
  case svg
  /// Portable Network Graphics, with two pixels for each of the figure's.
  case png
  /// Portable Document Format, for print.
  case pdf

  /// A font without serifs, as the terminal calls it.
  var fontFamily: String { self == .svg ? "sans-serif" : "sans" }

  /// The same in bold, which the terminals spell differently.
  var boldFontFamily: String { fontFamily + (self == .svg ? " Bold" : ":Bold") }

  /// The size of the letters, in the units of gnuplot's terminal.
  var fontSize: Int {
    switch self {
    case .svg: 12
    case .png: 18
    case .pdf: 9
    }
  }

  fileprivate func terminal(size: FigureSize) -> String {
    switch self {
    case .svg:
      "svg noenhanced size \(size.width), \(size.height) font '\(fontFamily),\(fontSize)' background '#FFFFFF'"
    case .png:
      """
      pngcairo noenhanced size \(2 * size.width), \(2 * size.height) font '\(fontFamily),\(fontSize)' \
      linewidth 2 pointscale 2 background '#FFFFFF'
      """
    case .pdf:
      """
      pdfcairo noenhanced size \(inches(size.width))in, \(inches(size.height))in font '\(fontFamily),\(fontSize)' \
      background '#FFFFFF'
      """
    }
  }

  private func inches(_ pixels: Int) -> String { GnuplotText.place(Double(pixels) / 96) }
}

/// Words and numbers as gnuplot reads them.
enum GnuplotText {
  /// A text in single quotes.
  ///
  /// In double quotes gnuplot would run what stands between backquotes as a command of the shell, and texts come from
  /// files. Characters that control a terminal, line ends among them, become spaces.
  static func quoted(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: plain += " "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return "'"
      + plain.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
  }

  /// A text at a tic of an axis, where gnuplot would take a percent sign for the beginning of a format.
  static func tic(_ text: String, at place: String) -> String {
    let literal = text.split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "%%")
    return "\(quoted(literal)) \(place)"
  }

  /// A number with as many digits as are needed to read the same number back.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "NaN" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A place in a drawing, to a thousandth.
  static func place(_ value: Double) -> String {
    guard abs(value) < 1e9 else { return number(value) }
    return number((value * 1000).rounded() / 1000)
  }

  /// A colour, as in `rgb '#0072B2'`.
  static func colour(_ colour: Colour) -> String { "rgb '\(colour.hexadecimal)'" }

  /// The end of a range: a number, or `*` for what the data give.
  static func bound(_ value: Double?) -> String { value.map(number) ?? "*" }
}

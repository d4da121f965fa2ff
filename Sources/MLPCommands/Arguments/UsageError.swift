/// A command line that cannot be understood, with all that is needed to correct it.
package struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package let message: String
  /// What was probably meant.
  package let suggestion: String?
  /// The explanation of the argument concerned.
  package let help: String?
  /// How the command is written.
  package let usage: String
  /// The command concerned: `mlp train`.
  package let path: String

  /// The lines to print on standard error.
  package var description: String {
    var lines = ["Error: \(message)"]
    if let suggestion { lines[0] += " Did you mean '\(suggestion)'?" }
    if let help { lines.append("Help:  \(help)") }
    lines.append("Usage: \(usage)")
    lines.append("  See '\(path) --help' for more information.")
    return lines.joined(separator: "\n")
  }
}

/// `word` between quotation marks, fit to be printed: control characters escaped, long words cut.
func quoted(_ word: String) -> String {
  let limit = 80
  let visible = word.unicodeScalars.prefix(limit).map { scalar in
    scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
  }
  return "'" + visible.joined() + (word.unicodeScalars.count > limit ? "…" : "") + "'"
}

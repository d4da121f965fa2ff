/// A file of options that cannot be used, with all that is needed to correct it.
package struct OptionsFileError: Error, Equatable, CustomStringConvertible {
  /// How the user calls the file.
  let path: String
  /// The line, from 1; nil for a fault of the file as a whole.
  var line: Int?
  /// What is wrong there, in a sentence.
  let problem: String
  /// What was probably meant.
  var suggestion: String?
  /// The explanation of the option concerned.
  var help: String?

  /// The lines to print on standard error.
  package var description: String {
    let place = line.map { "\(path), line \($0)" } ?? path
    let question = suggestion.map { " Did you mean \($0)?" } ?? ""
    let explanation = help.map { "\nHelp:  \($0)" } ?? ""
    return "\(place): \(problem)\(question)\(explanation)"
  }
}

/// What the parser and the help page know of one option, flag or positional argument.
struct ArgumentDefinition: Sendable {
  enum Form: Sendable, Equatable {
    /// `--name <placeholder>`
    case option(placeholder: String)
    /// `--name`, and `--no-name` if it has an inverse.
    case flag(hasInverse: Bool)
    /// `<placeholder>`, found by its place.
    case positional(placeholder: String)
  }

  let name: String
  let form: Form
  let help: String
  var section: String?
  var defaultText: String?
  var allowedValues: [String] = []
  var isRequired = false
  var isRepeated = false
  /// What is expected, as the end of a sentence that begins "expects".
  var expectation: String
  /// The forms of its value in a file of options.
  var forms: Set<ValueForm>

  /// Reads and keeps the value; `words` are the values given, or for a flag the names used.
  let assign: @Sendable (_ words: [String], _ origin: ArgumentOrigin) throws(ValueFault) -> Void

  /// Whether it was given, on the command line or in a file of options.
  let isGiven: @Sendable () -> Bool

  /// The value that the argument has now, as it stands in a file of options; nil for none.
  let json: @Sendable () -> String?
}

extension ArgumentDefinition {
  var isPositional: Bool {
    if case .positional = form { true } else { false }
  }

  /// Every spelling that selects this argument; none for a positional one.
  var spellings: [String] {
    switch form {
    case .option: ["--\(name)"]
    case .flag(let hasInverse): hasInverse ? ["--\(name)", "--no-\(name)"] : ["--\(name)"]
    case .positional: []
    }
  }

  /// The argument as a message names it: `--hidden` or `<name>`.
  var title: String {
    if case .positional(let placeholder) = form { "<\(placeholder)>" } else { "--\(name)" }
  }

  /// The argument as the help page lists it: `--hidden <widths>`.
  var label: String {
    switch form {
    case .option(let placeholder): "--\(name) <\(placeholder)>"
    case .flag: spellings.joined(separator: " / ")
    case .positional(let placeholder): "<\(placeholder)>" + (isRepeated ? " ..." : "")
    }
  }

  /// The help text, followed by what may be given and what is taken otherwise.
  var fullHelp: String {
    var notes: [String] = []
    if !allowedValues.isEmpty { notes.append("one of: " + allowedValues.joined(separator: ", ")) }
    if isRequired && !isPositional { notes.append("required") }
    if isRepeated && !isPositional { notes.append("may be repeated") }
    if let defaultText { notes.append("default: \(defaultText)") }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }
}

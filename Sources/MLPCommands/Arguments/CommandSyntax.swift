/// The words that one command understands.
struct CommandSyntax: Sendable {
  /// The command as it is typed: `mlp data show`.
  let path: String
  let definitions: [ArgumentDefinition]

  /// What every command answers beside its own arguments.
  enum StandardRequest {
    case help
    case version
  }

  func definition(spelled spelling: String) -> ArgumentDefinition? {
    definitions.first { $0.spellings.contains(spelling) }
  }

  /// The line after "Usage:", with what must be given written out.
  var usage: String {
    var words = [path]
    words += definitions.filter { $0.isRequired && !$0.isPositional }.map(\.label)
    words += definitions.filter(\.isPositional).map { $0.isRequired ? $0.label : "[\($0.label)]" }
    words.append("[options]")
    return words.joined(separator: " ")
  }

  /// A request for help or the version, wherever it stands, even beside faults.
  func standardRequest(in arguments: ArraySlice<String>) -> StandardRequest? {
    for word in arguments {
      if word == "--" { return nil }
      if definition(spelled: word) != nil { continue }
      if word == "--help" || word == "-h" { return .help }
      if word == "--version" { return .version }
    }
    return nil
  }

  /// A fault in this command's arguments; `definition` is the one to explain.
  func fault(
    _ message: String, suggestion: String? = nil, about definition: ArgumentDefinition? = nil
  ) -> UsageError {
    let explained = definition ?? suggestion.flatMap { self.definition(spelled: $0) }
    return UsageError(
      message: message, suggestion: suggestion,
      help: explained.map { "\($0.label)  \($0.fullHelp)" }, usage: usage, path: path)
  }

  func usageError(_ error: ValidationError) -> UsageError {
    fault(error.message, about: error.option.flatMap { definition(spelled: "--\($0)") })
  }
}

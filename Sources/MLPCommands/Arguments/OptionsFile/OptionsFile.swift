/// A file of options, written by hand: a JSON object whose keys are the options' names without the two dashes in front.
///
/// ```json
/// {"hidden": [300, 100], "activation": "tanh", "learning-rate": 0.1, "quiet": true}
/// ```
struct OptionsFile: Sendable {
  /// Where the file is.
  let path: String
  private let members: [JSONNode.Member]

  /// Takes a document that has been read.
  ///
  /// - Throws: ``OptionsFileError`` if it is not an object.
  init(_ document: JSONNode, path: String) throws(OptionsFileError) {
    guard let members = document.members else {
      throw OptionsFileError(
        path: path, line: document.line,
        problem: #"It is JSON, but not an object with keys, as in {"hidden": [300, 100]}."#)
    }
    self.path = path
    self.members = members
  }

  /// Gives each option of a command that was not given on the command line its value in the file, if it has one.
  ///
  /// - Parameters:
  ///   - command: The command, whose arguments have been read.
  ///   - source: The option that names the file, which cannot stand in it.
  /// - Throws: ``OptionsFileError`` for the first key that is no option, or value that is not the option's.
  func assign<Configured: Command>(
    to command: Configured, except source: String
  ) throws(OptionsFileError) {
    try assign(to: command, of: Configured.configuration.name, except: source)
  }

  /// Gives each option of a group its value in the file, if it has one.
  ///
  /// - Parameter command: The name of the command that the options are of, for messages.
  func assign(to group: some ArgumentGroup, of command: String) throws(OptionsFileError) {
    try assign(to: group, of: command, except: nil)
  }

  private func assign(
    to container: Any, of command: String, except source: String?
  ) throws(OptionsFileError) {
    let options = argumentDefinitions(of: container)
      .filter { !$0.isPositional && $0.name != source }
    for member in members {
      guard let option = options.first(where: { $0.name == member.key }) else {
        throw unknown(member, among: options, except: source, of: command)
      }
      // A value that the command line overrides has to be right all the same.
      try assign(member.value, to: option)
    }
  }

  private func assign(
    _ node: JSONNode, to option: ArgumentDefinition
  ) throws(OptionsFileError) {
    let words = try words(of: node, for: option)
    do throws(ValueFault) {
      try option.assign(words, .file)
    } catch {
      throw fault(
        "\(JSONNode.literal(option.name)) \(error.problem), but found \(node.text).",
        line: node.line, about: option,
        suggestion: nearest(to: error.word, among: error.allowedValues))
    }
  }

  private func unknown(
    _ member: JSONNode.Member, among options: [ArgumentDefinition], except source: String?,
    of command: String
  ) -> OptionsFileError {
    if let source, member.key == source {
      return fault(
        "\(JSONNode.literal(source)) cannot stand in the file that it names.", line: member.line,
        about: nil)
    }
    let word = String(member.key.drop { $0 == "-" })
    let suggestion = nearest(to: word, among: options.map(\.name))
    return fault(
      "\(quotedLiteral(member.key)) is no option that '\(command)' takes from a file.",
      line: member.line, about: options.first { $0.name == suggestion }, suggestion: suggestion)
  }

  func fault(
    _ problem: String, line: Int, about option: ArgumentDefinition?, suggestion: String? = nil
  ) -> OptionsFileError {
    OptionsFileError(
      path: path, line: line, problem: problem,
      suggestion: suggestion.map(JSONNode.literal),
      help: option.map { "\($0.label)  \($0.fullHelp)" })
  }
}

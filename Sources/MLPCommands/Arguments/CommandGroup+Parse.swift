extension CommandGroup {
  /// Finds the command that `arguments` name and reads its arguments.
  ///
  /// Nothing is printed or run here. The program's entry does that with the result:
  /// ```swift
  /// do {
  ///   switch try mlp.parse(arguments, terminalWidth: environment.terminalWidth) {
  ///   case .run(let command): try command.run(in: environment)
  ///   case .help(let page): try environment.standardOutput.write(page)
  ///   case .version: try environment.print("mlp 1.0.0")
  ///   }
  ///   return .success
  /// } catch let error as UsageError {
  ///   environment.note(error.description)
  ///   return .usage
  /// }
  /// ```
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - terminalWidth: Where the lines of a help page end, in characters.
  package func parse(
    _ arguments: [String], terminalWidth: Int = 80
  ) throws(UsageError) -> Invocation {
    try parse(arguments[...], path: name, terminalWidth: terminalWidth)
  }

  private func parse(
    _ arguments: ArraySlice<String>, path: String, terminalWidth: Int
  ) throws(UsageError) -> Invocation {
    guard let word = arguments.first else {
      return .help(HelpPage(self, path: path).text(width: terminalWidth))
    }
    if let member = member(named: word) {
      return try member.parse(
        arguments.dropFirst(), path: "\(path) \(word)", terminalWidth: terminalWidth)
    }
    switch word {
    case "--help", "-h":
      return .help(HelpPage(self, path: path).text(width: terminalWidth))
    case "--version":
      return .version
    case "help":
      // `mlp help data show` asks for what `mlp data show --help` asks for.
      return try parse(
        arguments.dropFirst() + ["--help"], path: path, terminalWidth: terminalWidth)
    default:
      throw unknownMember(word, path: path)
    }
  }

  private func unknownMember(_ word: String, path: String) -> UsageError {
    let isOption = word.hasPrefix("-")
    let candidates = isOption ? ["--help", "--version"] : members.map(\.name)
    let suggestion = nearest(to: word, among: candidates)
    return UsageError(
      message: "Unknown \(isOption ? "option" : "command") \(quoted(word)).",
      suggestion: suggestion,
      help: suggestion.flatMap { member(named: $0) }.map { "\($0.name)  \($0.abstract)" },
      usage: "\(path) <command> [options]", path: path)
  }
}

extension CommandGroup.Member {
  fileprivate func parse(
    _ arguments: ArraySlice<String>, path: String, terminalWidth: Int
  ) throws(UsageError) -> Invocation {
    switch self {
    case .group(let group):
      return try group.parse(arguments, path: path, terminalWidth: terminalWidth)
    case .command(let type):
      let command = type.init()
      let syntax = CommandSyntax(path: path, definitions: argumentDefinitions(of: command))
      switch syntax.standardRequest(in: arguments) {
      case .help:
        let page = HelpPage(type.configuration, syntax: syntax)
        return .help(page.text(width: terminalWidth))
      case .version:
        return .version
      case nil:
        try syntax.read(arguments)
        do throws(ValidationError) {
          try command.validate()
        } catch {
          throw syntax.usageError(error)
        }
        return .run(ParsedCommand(command: command, syntax: syntax))
      }
    }
  }
}

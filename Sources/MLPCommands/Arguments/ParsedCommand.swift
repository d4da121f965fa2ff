/// A command whose arguments have been read.
package struct ParsedCommand: Sendable {
  /// The command, ready to run.
  package let command: any Command
  let syntax: CommandSyntax

  /// Runs the command.
  ///
  /// - Throws: What the command throws; a `ValidationError` as the `UsageError` it stands for.
  package func run(in environment: CommandEnvironment) throws {
    do {
      try command.run(in: environment)
    } catch let error as ValidationError {
      throw syntax.usageError(error)
    }
  }
}

/// What a command line asks for.
package enum Invocation: Sendable {
  /// Run this command.
  case run(ParsedCommand)
  /// Print this help page, on standard output.
  case help(String)
  /// Print the version, on standard output.
  case version
}

package import Foundation

/// Everything a command may know of the world around it.
///
/// A test passes its own values and reads what was written.
package struct CommandEnvironment: Sendable {
  /// Where results go.
  package var standardOutput: TextOutput
  /// Where progress and messages go.
  package var standardError: TextOutput
  /// Whether results are shown on a terminal.
  package var standardOutputIsTerminal: Bool
  /// Whether progress is shown on a terminal, where a line can be drawn over.
  package var standardErrorIsTerminal: Bool
  /// The width of the terminal, in characters.
  package var terminalWidth: Int
  /// How the user calls the program: `mlp`, or the path to it.
  package var program: String
  /// The environment variables.
  package var variables: [String: String]
  /// The folder that relative paths start from.
  package var workingFolder: URL
  /// The time of day.
  package var now: @Sendable () -> Date

  /// Creates an environment; what is left out is that of a program without terminal and variables.
  package init(
    standardOutput: TextOutput, standardError: TextOutput, standardOutputIsTerminal: Bool = false,
    standardErrorIsTerminal: Bool = false, terminalWidth: Int = 80, program: String = "mlp",
    variables: [String: String] = [:], workingFolder: URL,
    now: @escaping @Sendable () -> Date
  ) {
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.standardOutputIsTerminal = standardOutputIsTerminal
    self.standardErrorIsTerminal = standardErrorIsTerminal
    self.terminalWidth = terminalWidth
    self.program = program
    self.variables = variables
    self.workingFolder = workingFolder
    self.now = now
  }
}

extension CommandEnvironment {
  /// Writes one line of results.
  package func print(_ line: String) throws(OutputError) {
    try standardOutput.write(line + "\n")
  }

  /// Writes one line of progress or a message; a message that cannot be delivered is lost without
  /// harm.
  package func note(_ line: String) {
    try? standardError.write(line + "\n")
  }

  /// The place that `path`, as the user typed it, stands for.
  package func url(forPath path: String) -> URL {
    URL(filePath: path, relativeTo: workingFolder).absoluteURL
  }
}

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CommandEnvironment {
  /// The environment of this process.
  package static func ofThisProcess() -> CommandEnvironment {
    // A closed pipe shall be an error of the write, not the end of a training that goes well.
    signal(SIGPIPE, SIG_IGN)
    // So shall a file that would become larger than the user may have any.
    signal(SIGXFSZ, SIG_IGN)
    let variables = ProcessInfo.processInfo.environment
    // A "dumb" terminal (an editor's output window) cannot move its cursor.
    let canDraw = variables["TERM"] != "dumb"
    return CommandEnvironment(
      standardOutput: TextOutput(.standardOutput, name: "standard output"),
      standardError: TextOutput(.standardError, name: "standard error"),
      standardOutputIsTerminal: isatty(STDOUT_FILENO) == 1 && canDraw,
      standardErrorIsTerminal: isatty(STDERR_FILENO) == 1 && canDraw,
      terminalWidth: widthOfTerminal(variables: variables),
      program: CommandLine.arguments.first ?? "mlp",
      variables: variables,
      workingFolder: URL(
        filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
      now: { Date() })
  }

  /// The variable `COLUMNS` if it is set, else what the terminal says, else 80; never fewer than 40
  /// nor more than 10,000.
  private static func widthOfTerminal(variables: [String: String]) -> Int {
    if let columns = variables["COLUMNS"].flatMap({ Int($0) }) {
      return min(max(columns, 40), 10_000)
    }
    for descriptor in [STDERR_FILENO, STDOUT_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return min(max(Int(size.ws_col), 40), 10_000)
      }
    }
    return 80
  }
}

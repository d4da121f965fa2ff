/// The command `mlp`.
package enum MLP {
  /// The version of the program and its libraries.
  package static let version = "0.1.0"

  static let commands = CommandGroup(
    name: "mlp",
    abstract: "A multilayer perceptron you can read, trust and race.",
    discussion: """
      Trains networks on images, measures them, asks them, and repeats published runs to the last digit. Results go to \
      standard output, progress and messages to standard error.
      """,
    members: [
      .command(TrainCommand.self),
      .command(EvaluateCommand.self),
      .command(PredictCommand.self),
      .command(FiguresCommand.self),
      .command(ReproduceCommand.self),
      .command(DoctorCommand.self),
      .command(BenchmarkCommand.self),
      .command(StudioCommand.self),
      .group(
        CommandGroup(
          name: "data", abstract: "List, fetch, describe, draw and export data sets.",
          members: [
            .command(DataListCommand.self), .command(DataFetchCommand.self),
            .command(DataInfoCommand.self), .command(DataShowCommand.self),
            .command(DataExportCommand.self),
          ])),
    ],
    examples: [
      CommandExample("mlp train", "Train on the bundled sample of MNIST."),
      CommandExample("mlp data show sample --class 7", "Look at some sevens."),
      CommandExample("mlp reproduce raschka-ch12 --data mnist --epochs 5"),
    ])

  /// Runs the program.
  ///
  /// - Parameter arguments: The words after the program's name.
  /// - Returns: The exit code.
  package static func main(
    _ arguments: [String], in environment: CommandEnvironment
  ) -> ExitCode {
    do {
      switch try commands.parse(arguments, terminalWidth: environment.terminalWidth) {
      case .run(let command): try command.run(in: environment)
      case .help(let page): try environment.standardOutput.write(page)
      case .version: try environment.print("mlp \(version)")
      }
      return .success
    } catch {
      let failure = Failure(error)
      if let message = failure.message { environment.note(message) }
      return failure.exitCode
    }
  }
}

/// One command: its arguments are its properties, declared with `@Option`, `@Flag` and `@Argument`.
///
/// ```swift
/// struct EvaluateCommand: Command {
///   static let configuration = CommandConfiguration(
///     name: "evaluate", abstract: "Measure a trained network on a data set.",
///     examples: [CommandExample("mlp evaluate --run runs/first --data mnist")])
///
///   @Option(name: "run", placeholder: "folder", help: "The run folder.") var runFolder: String
///   @Option(placeholder: "place", help: "A data set's name, or a folder.") var data = "sample"
///   @Flag(help: "Print the results as JSON.") var json = false
///
///   func run(in environment: CommandEnvironment) throws { … }
/// }
/// ```
package protocol Command: Sendable {
  /// The name and the texts of the help page.
  static var configuration: CommandConfiguration { get }

  /// The command with every argument at its default.
  init()

  /// Checks what depends on several arguments at once; called after each of them has been read.
  func validate() throws(ValidationError)

  /// Does the work.
  ///
  /// A `ValidationError` thrown here is a fault in the arguments like one from ``validate()``.
  func run(in environment: CommandEnvironment) throws
}

extension Command {
  package func validate() throws(ValidationError) {}
}

/// The name of a command and the texts of its help page.
package struct CommandConfiguration: Sendable {
  package let name: String
  package let abstract: String
  package let discussion: String
  package let examples: [CommandExample]

  /// Creates the texts of a command.
  ///
  /// - Parameters:
  ///   - abstract: One sentence.
  ///   - discussion: Paragraphs, parted by an empty line. A line that begins with a space stays as it
  ///     is.
  package init(
    name: String, abstract: String, discussion: String = "", examples: [CommandExample] = []
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.examples = examples
  }
}

/// A command line worth showing, with a sentence on what it does.
package struct CommandExample: Sendable {
  package let line: String
  package let explanation: String

  /// Creates an example from the whole line to type.
  package init(_ line: String, _ explanation: String = "") {
    self.line = line
    self.explanation = explanation
  }
}

/// A combination of arguments that makes no sense.
package struct ValidationError: Error, Equatable {
  /// What is wrong and what to do, in sentences.
  package let message: String
  /// The name of the option to explain, without dashes.
  package let option: String?

  /// Creates the error.
  package init(_ message: String, option: String? = nil) {
    self.message = message
    self.option = option
  }
}

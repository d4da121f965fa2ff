import MLPCommands

/// A command tree with one of everything that can be declared.
enum Sample {
  static let tool = CommandGroup(
    name: "tool", abstract: "Train small networks.",
    members: [
      .command(Train.self),
      .group(
        CommandGroup(name: "data", abstract: "Look at data.", members: [.command(Show.self)])),
    ],
    examples: [CommandExample("tool train --run a --epochs 3", "Trains for three epochs.")])

  enum Activation: String, CaseIterable, ExpressibleByArgument {
    case sigmoid, relu
    case leakyReLU = "leaky-relu"
  }

  struct NetworkOptions: ArgumentGroup {
    static let title = "Network"

    @Option(
      placeholder: "widths", help: "Widths of the hidden layers, in order.",
      validation: .each(.atLeast(1)))
    var hidden = [100]

    @Option(placeholder: "name", help: "What follows each hidden layer.")
    var activation = Activation.sigmoid

    init() {}
  }

  struct Train: Command {
    static let configuration = CommandConfiguration(
      name: "train", abstract: "Train a network.",
      discussion: """
        The first paragraph is long enough that it has
        to be wrapped when the terminal is narrow.

          as it is:    kept
        """,
      examples: [CommandExample("tool train --run a", "Trains with everything at its default.")])

    var network = NetworkOptions()

    @Option(placeholder: "folder", help: "Where to save.") var run: String
    @Option(placeholder: "n", help: "Passes over the data.", validation: .atLeast(1)) var epochs = 5
    @Option(placeholder: "rate", help: "Step size.", validation: .greaterThan(0))
    var learningRate = 0.01
    @Option(placeholder: "n", help: "Seed.") var seed: UInt32 = 1
    @Option(placeholder: "share", help: "Held out.", validation: .within(0...1))
    var momentum: Double?
    @Option(placeholder: "part", help: "For validation.")
    var validation = CountOrFraction.fraction(0.1)
    @Option(name: "class", repeated: "digit", help: "Only these.") var classes: [Int]
    @Flag(help: "Print JSON.") var json = false
    @Flag(inverse: true, help: "Shuffle the examples.") var shuffle = true

    func validate() throws(ValidationError) {
      if epochs == 13 { throw ValidationError("Thirteen epochs are unlucky.", option: "epochs") }
    }

    func run(in environment: CommandEnvironment) throws {
      if seed == 13 { throw ValidationError("Thirteen is no seed.", option: "seed") }
      try environment.print("\(run) \(epochs)")
    }
  }

  struct Show: Command {
    static let configuration = CommandConfiguration(name: "show", abstract: "Draw examples.")

    @Argument(placeholder: "name", help: "The data set.") var name: String
    @Argument(placeholder: "index", help: "Which to begin with.") var first: Int?
    @Argument(repeated: "index", help: "More of them.") var others: [Int]
    @Option(placeholder: "n", help: "How many.") var count = 25

    func run(in environment: CommandEnvironment) throws {}
  }
}

/// The words of a line, parted by spaces.
func words(_ line: String) -> [String] {
  line.split(separator: " ").map(String.init)
}

/// The command that `line` gives, or `nil` if it gives another or none.
func parsed<C: Command>(_ type: C.Type, _ line: String) throws -> C? {
  guard case .run(let parsed) = try Sample.tool.parse(words(line)) else { return nil }
  return parsed.command as? C
}

/// The fault that `line` causes, as it is printed; empty if there is none.
func fault(_ line: String) -> String {
  fault(words(line))
}

func fault(_ words: [String]) -> String {
  do throws(UsageError) {
    _ = try Sample.tool.parse(words)
    return ""
  } catch {
    return error.description
  }
}

/// The help page that `line` asks for; empty if it asks for something else.
func page(_ line: String, width: Int = 80) throws -> String {
  guard case .help(let page) = try Sample.tool.parse(words(line), terminalWidth: width) else {
    return ""
  }
  return page
}

import Datasets
import Reproductions

/// `mlp reproduce`.
struct ReproduceCommand: Command {
  static let configuration = CommandConfiguration(
    name: "reproduce", abstract: "Repeat a published run and compare every figure.",
    discussion: """
      A recipe repeats a document: it prints each line in the format of the publication as soon as it is known, then the \
      published figures beside those found here, and what the publication got wrong. A record repeats what a paper is \
      remembered for: it says first how long that takes on this machine, trains into run folders, looks at the test set \
      once, and writes results.json with the paper's figure beside the one found. Exit code 1 if a figure is not \
      reproduced, or not as good as wanted.
      """,
    examples: [
      CommandExample("mlp reproduce --list", "The recipes and records there are."),
      CommandExample("mlp reproduce raschka-ch12 --data mnist", "All 200 epochs."),
      CommandExample("mlp reproduce raschka-ch12 --data mnist --epochs 5", "The first five."),
      CommandExample("mlp reproduce --all --data mnist", "Every recipe; takes several minutes."),
      CommandExample("mlp reproduce backprop-example", "A network of ten numbers, step by step."),
      CommandExample(
        "mlp reproduce fast-97.54 --data mnist --seeds 3", "A record, in the median of three seeds."
      ),
    ])

  private static let standardData = "mnist"

  @Argument(
    placeholder: "recipe", help: "The recipe or record to repeat; '--list' tells which there are.")
  var recipe: String?
  var dataOption = DataOption(otherwise: standardData)
  @Option(
    placeholder: "n", help: "Only the first epochs of a recipe; as many of a record.",
    validation: .atLeast(1))
  var epochs: Int?
  @Option(
    placeholder: "n",
    help: """
      Of a recipe whose publication names no seed, only so many, and the spread gets rougher. Of a record, so many instead \
      of one; their median counts.
      """,
    validation: .within(1...1000))
  var seeds: Int?
  @Option(
    placeholder: "time",
    help: "Of a record, as many epochs as fit into this time, all seeds together: 90s, 5min, 2h.")
  var budget: TimeSpan?
  @Option(
    placeholder: "file",
    help: "Of a record, compare the weights with those of this results.json.")
  var expected: String?
  var threads = ThreadsOption()
  @Flag(help: "List the recipes and records.") var list = false
  @Flag(
    help: "Run every recipe; one table of all figures at the end, and a page to read in --output.")
  var all = false
  @Option(
    placeholder: "folder",
    help: """
      Where --all writes its page (default: reproductions), or a record its runs (default: a folder of its name in records).
      """)
  var output: String?
  @Flag(help: "Of a record, replace the results that its folder holds already.") var force = false
  @Flag(help: "Print the lines and the verdict as JSON.") var json = false
  @Flag(help: "Leave out the story on standard error.") var quiet = false

  func run(in environment: CommandEnvironment) throws {
    if list { return try RecipeList(environment).print(asJSON: json) }
    if all { return try runAll(in: environment) }
    if let record = recipe.flatMap(RecordCatalogue.record) {
      return try run(record, in: environment)
    }
    try runRecipe(in: environment)
  }

  /// The data of ``dataOption``, or MNIST.
  func loadData(in environment: CommandEnvironment) throws -> TrainTestDatasets {
    try environment.loadData(dataOption.data ?? Self.standardData)
  }
}

import Datasets
import LinearAlgebra
import Reproductions
import Training

/// `mlp reproduce`.
struct ReproduceCommand: Command {
  static let configuration = CommandConfiguration(
    name: "reproduce", abstract: "Repeat a published run and compare every line.",
    discussion: """
      Prints each line in the format of the publication as soon as it is known, then whether all of them are the \
      published ones. Exit code 1 if one differs.
      """,
    examples: [
      CommandExample("mlp reproduce raschka-ch12 --data mnist", "All 200 epochs."),
      CommandExample("mlp reproduce raschka-ch12 --data mnist --epochs 5", "The first five."),
    ])

  @Argument(
    placeholder: "recipe",
    help: "The run to repeat: "
      + RecipeCatalogue.all.map { "'\($0.name)' (\($0.title))" }.joined(separator: "; ") + ".")
  var recipe: String
  @Option(placeholder: "place", help: "A name from 'mlp data list', or a folder with IDX files.")
  var data = "mnist"
  @Option(placeholder: "n", help: "Only the first epochs.", validation: .atLeast(1))
  var epochs: Int?
  @Option(
    placeholder: "n",
    help: "Threads to work with; they do not change the result. Default: the processors, up to 4.",
    validation: .within(1...256))
  var threads: Int?
  @Flag(help: "Print the lines and the verdict as JSON.") var json = false
  @Flag(help: "Leave out the story on standard error.") var quiet = false

  private struct Report: Encodable {
    let recipe: String
    let reproduced: Bool
    let compared: Int
    let published: Int
    let lines: [String]
    let firstDifference: Difference?
    let seconds: Double

    struct Difference: Encodable {
      let line: Int
      let published: String
      let found: String
    }
  }

  func run(in environment: CommandEnvironment) throws {
    guard let recipe = RecipeCatalogue.recipe(named: recipe) else {
      let names = RecipeCatalogue.all.map { $0.name }
      let suggestion = nearest(to: recipe, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        """
        There is no recipe \(quoted(recipe)).\(suggestion) The recipes are: \
        \(names.joined(separator: ", ")).
        """)
    }
    let epochs = epochs ?? recipe.publishedEpochs
    guard epochs <= recipe.publishedEpochs else {
      throw ValidationError(
        "The published run has \(recipe.publishedEpochs) epochs, fewer than \(epochs).",
        option: "epochs")
    }
    let data = try environment.loadData(data)
    let stopwatch = Stopwatch()
    let verdict = try Interruption.whileListening { interruption in
      try recipe.init().run(
        on: data, epochs: epochs, team: WorkerTeam(threadCount: threads ?? defaultThreadCount()),
        sinks: quiet ? [] : [RecipeStory(recipe, environment)],
        line: { if !json { try environment.print($0) } },
        isCancelled: { interruption.isRequested })
    }
    let seconds = stopwatch.seconds()
    if json {
      try environment.printJSON(
        Report(
          recipe: recipe.name, reproduced: verdict.isReproduced, compared: verdict.compared,
          published: verdict.published, lines: verdict.lines,
          firstDifference: verdict.firstDifference.map {
            .init(line: $0.line, published: $0.published, found: $0.found)
          }, seconds: seconds))
    } else {
      try environment.print(Self.wording(of: verdict, seconds: seconds))
    }
    if !verdict.isReproduced { throw Stop(.checkFailed) }
  }

  private static func wording(of verdict: Verdict, seconds: Double) -> String {
    if let difference = verdict.firstDifference {
      return """
        Not reproduced: line \(difference.line) differs.
          published: \(difference.published)
          here:      \(difference.found)
        """
    }
    let whole = verdict.compared == verdict.published
    return """
      Reproduced: \(whole ? "all" : "the first") \(verdict.compared) lines equal the published ones \
      (\(Wording.duration(seconds))).
      """
  }
}

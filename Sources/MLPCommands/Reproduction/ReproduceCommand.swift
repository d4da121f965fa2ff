import Datasets
import Reproductions
import Training

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
    validation: .atLeast(1))
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
    try refuseOptionsOfRecords()
    let recipe = try chosenRecipe()
    let length = try length(of: recipe)
    let data = recipe.requirement == .none ? nil : try loadData(in: environment)
    try recipe.requirement.check(data, for: recipe.name)
    if !quiet {
      environment.note("\(recipe.title)\n\n\(recipe.narration)\n")
      environment.noteKernels()
    }
    let report = try Interruption.whileListening { interruption in
      try RecipeReport(running: recipe) {
        RecipeRun(
          on: data, length: length, team: threads.team,
          line: { if !json { try environment.print($0) } },
          isCancelled: { interruption.isRequested })
      }
    }
    if json {
      try environment.printJSON(report)
    } else {
      try environment.print(report.text(width: environment.terminalWidth))
    }
    if report.outcome == .notReproduced { throw Stop(.checkFailed) }
  }

  private func run(_ record: Record, in environment: CommandEnvironment) throws {
    guard epochs == nil || budget == nil else {
      throw ValidationError(
        "--epochs and --budget both decide the length: give one of the two.", option: "budget")
    }
    let expected = try expected.map { try ResultsFile($0, in: environment).result }
    if let other = expected?.record, other != record.name {
      throw ValidationError("These are results of \(other).", option: "expected")
    }
    let data = try loadData(in: environment)
    if !quiet { environment.noteKernels() }
    try RecordReproduction(
      record: record,
      wish: RecordReproduction.Wish(
        epochs: epochs, budget: budget?.seconds, seeds: seeds ?? 1, output: output,
        expected: expected, replaces: force, isQuiet: quiet, json: json),
      environment: environment
    ).run(on: data, team: threads.team)
  }

  private func refuseOptionsOfRecords() throws(ValidationError) {
    guard output == nil else {
      throw ValidationError("Only --all writes a page, and records write runs.", option: "output")
    }
    for (option, isGiven) in [
      ("budget", budget != nil), ("expected", expected != nil), ("force", force),
    ]
    where isGiven {
      throw ValidationError("--\(option) goes with records alone.", option: option)
    }
    if seeds == 1 {
      throw ValidationError("One seed has no spread: at least 2 are needed.", option: "seeds")
    }
  }

  private func loadData(in environment: CommandEnvironment) throws -> TrainTestDatasets {
    try environment.loadData(dataOption.data ?? Self.standardData)
  }

  private func runAll(in environment: CommandEnvironment) throws {
    guard recipe == nil, epochs == nil, seeds == nil, budget == nil, expected == nil else {
      throw ValidationError(
        "--all runs every recipe whole: leave out the recipe's name, --epochs, --seeds, --budget and --expected.",
        option: "all")
    }
    let recipes = try AllRecipes(
      on: loadData(in: environment), team: threads.team, in: environment, isQuiet: quiet)
    let reports = try Interruption.whileListening { interruption in
      try recipes.run(isCancelled: { interruption.isRequested })
    }
    let page = try recipes.publish(
      reports, in: environment.url(forPath: output ?? "reproductions"))
    if json {
      try environment.printJSON(reports)
    } else {
      try environment.print(AllRecipes.table(reports).text)
      try environment.print("\nThe whole story: \(environment.shortPath(page))")
    }
    if !reports.allSatisfy(\.reproduced) { throw Stop(.checkFailed) }
  }

  private func chosenRecipe() throws(ValidationError) -> any Recipe.Type {
    guard let name = recipe else {
      throw ValidationError("Name a recipe or a record. \(RecipeChoice.names)")
    }
    return try RecipeChoice(name).recipe
  }

  /// How much of the published run the options ask for.
  private func length(of recipe: any Recipe.Type) throws(ValidationError) -> Int {
    let whole = recipe.length
    func check(_ wish: Int?, _ option: String, applies: Bool) throws(ValidationError) {
      guard let wish else { return }
      guard applies else {
        throw ValidationError(
          "The recipe \(recipe.name) is not counted in \(option).", option: option)
      }
      guard wish <= whole.count else {
        throw ValidationError(
          "The published run has \(whole.count) \(option), fewer than \(wish).", option: option)
      }
    }
    switch whole {
    case .whole:
      try check(epochs, "epochs", applies: false)
      try check(seeds, "seeds", applies: false)
      return whole.count
    case .epochs(let count):
      try check(seeds, "seeds", applies: false)
      try check(epochs, "epochs", applies: true)
      return epochs ?? count
    case .seeds(let count):
      try check(epochs, "epochs", applies: false)
      try check(seeds, "seeds", applies: true)
      return seeds ?? count
    }
  }
}

package import Reproductions
import Training

/// What `mlp reproduce` tells about a recipe once it has run, as JSON and as text.
package struct RecipeReport: Encodable {
  let recipe: String
  let title: String
  let narration: String
  let reproduced: Bool
  let outcome: RecipeOutcome
  let lines: [String]
  let comparisons: [Row]
  let errata: [Correction]
  let seconds: Double
  private let length: Int
  private let wholeLength: RecipeLength
  /// What the recipe returned, with its story.
  let verdict: Verdict

  // The story is for people; programs get what was compared.
  private enum CodingKeys: CodingKey {
    case recipe, reproduced, outcome, lines, comparisons, errata, seconds
  }

  struct Row: Encodable {
    let subject: String
    let published: String
    let found: String
    let criterion: String
    let reproduced: Bool
    let decided: Bool
    let detail: String?

    /// Whether it holds, with the criterion.
    var verdict: String { (decided ? reproduced ? "✓ " : "✗ not " : "? ") + criterion }
  }

  struct Correction: Encodable {
    let claim: String
    let asPrinted: String
    let corrected: String
  }

  /// Runs a recipe and takes the time.
  init(running recipe: any Recipe.Type, _ makeRun: () throws -> RecipeRun) throws {
    let stopwatch = Stopwatch()
    let run = try makeRun()
    let verdict = try recipe.init().run(run)
    self.init(verdict, of: recipe, length: run.length, seconds: stopwatch.seconds())
  }

  /// - Parameters:
  ///   - verdict: What came out.
  ///   - recipe: Of what.
  ///   - length: How many epochs or seeds were run; all, unless given.
  ///   - seconds: How long it took.
  package init(_ verdict: Verdict, of recipe: any Recipe.Type, length: Int? = nil, seconds: Double)
  {
    self.recipe = recipe.name
    title = recipe.title
    narration = recipe.narration
    self.verdict = verdict
    self.seconds = seconds
    reproduced = verdict.isReproduced
    outcome = RecipeOutcome(verdict, isWhole: length ?? recipe.length.count >= recipe.length.count)
    self.length = length ?? recipe.length.count
    wholeLength = recipe.length
    lines = verdict.lines
    comparisons = verdict.comparisons.map {
      Row(
        subject: $0.subject, published: $0.published, found: $0.found, criterion: $0.criterion,
        reproduced: $0.isReproduced, decided: $0.isDecided, detail: $0.detail)
    }
    errata = verdict.errata.map {
      Correction(claim: $0.claim, asPrinted: $0.asPrinted, corrected: $0.corrected)
    }
  }

  /// The table of figures, what the publication got wrong, and the verdict last.
  ///
  /// - Parameter width: Where sentences are wrapped, in characters.
  func text(width: Int) -> String {
    var blocks = [TextTable(rows: [["", "published", "here", ""]] + comparisons.map(cells)).text]
    for row in comparisons {
      if let detail = row.detail { blocks.append("\(row.subject):\n" + indented(detail)) }
    }
    if !errata.isEmpty {
      let entries = errata.map {
        (wrapped($0.claim, width: max(width, 40) - 2).map { "  " + $0 }
          + columns(
            [("  as printed:", $0.asPrinted), ("  corrected:", $0.corrected)], start: 18,
            width: max(width, 40))).joined(separator: "\n")
      }
      blocks.append((["What the document got wrong:"] + entries).joined(separator: "\n"))
    }
    blocks.append("\(verdictText) (\(Wording.duration(seconds))).")
    return "\n" + blocks.joined(separator: "\n\n")
  }

  private var verdictText: String {
    switch outcome {
    case .reproduced: "Reproduced"
    case .reproducedSoFar: "Reproduced so far, with \(lengthText)"
    case .undecided: "Undecided, with \(lengthText)"
    case .notReproduced: "Not reproduced"
    }
  }

  private var lengthText: String {
    switch wholeLength {
    case .whole: "all of it"
    case .epochs(let count): "\(length) of \(count) epochs"
    case .seeds(let count): "\(length) of \(count) seeds"
    }
  }

  private func cells(_ row: Row) -> [String] {
    [row.subject, row.published, row.found, row.verdict]
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}

import Datasets
import LinearAlgebra
import Reproductions

/// Every recipe, one after the other.
struct AllRecipes {
  let data: TrainTestDatasets
  let threads: Int
  let environment: CommandEnvironment
  let isQuiet: Bool

  /// Runs them, with a word before and after each on standard error.
  func run(isCancelled: @escaping () -> Bool) throws -> [RecipeReport] {
    // Before anything has run: whether the data are those of every publication.
    for recipe in RecipeCatalogue.all { try recipe.requirement.check(data, for: recipe.name) }
    if !isQuiet { environment.noteKernels() }
    let team = WorkerTeam(threadCount: threads)
    return try RecipeCatalogue.all.enumerated().map { index, recipe in
      let position = "\(index + 1)/\(RecipeCatalogue.all.count)"
      if !isQuiet { environment.note("\(position) \(recipe.name): \(recipe.title)") }
      let report = try RecipeReport(running: recipe) {
        RecipeRun(
          on: data, length: recipe.length.count, team: team, isCancelled: isCancelled)
      }
      if !isQuiet {
        environment.note(
          "    \(report.reproduced ? "reproduced" : "NOT reproduced"), \(Wording.duration(report.seconds))"
        )
      }
      return report
    }
  }

  /// Recipe, published, ours, verdict: a row for each figure.
  static func table(_ reports: [RecipeReport]) -> TextTable {
    let head = ["recipe", "figure", "published", "here", ""]
    let rows = reports.flatMap { report in
      report.comparisons.enumerated().map { index, row in
        [
          index == 0 ? report.recipe : "", row.subject, row.published, row.found,
          (row.reproduced ? "✓ " : "✗ not ") + row.criterion,
        ]
      }
    }
    return TextTable(rows: [head] + rows)
  }
}

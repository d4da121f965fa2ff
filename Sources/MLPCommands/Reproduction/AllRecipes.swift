import Datasets
import Foundation
import LinearAlgebra
import Plotting
import Reproductions
import RunFigures

/// Every recipe, one after the other.
struct AllRecipes {
  let data: TrainTestDatasets
  let team: WorkerTeam
  let environment: CommandEnvironment
  let isQuiet: Bool

  /// Runs them, with a word before and after each on standard error.
  func run(isCancelled: @escaping () -> Bool) throws -> [RecipeReport] {
    // Before anything has run: whether the data are those of every publication.
    for recipe in RecipeCatalogue.all { try recipe.requirement.check(data, for: recipe.name) }
    if !isQuiet { environment.noteKernels() }
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

  /// Draws the figures of every recipe into a folder of its name.
  ///
  /// - Returns: The names of the figures of each recipe; without those that need what is missing, of which a word is on
  ///   standard error.
  static func draw(
    _ reports: [RecipeReport], into folder: URL, in environment: CommandEnvironment
  ) throws -> [String: [SavedFigure]] {
    var saved: [String: [SavedFigure]] = [:]
    var missing: Set<String> = []
    for report in reports {
      let drawer = FigureDrawer(
        folder: folder.appending(path: report.recipe), format: .svg, environment: environment)
      let figures = RecipeFigures(report.verdict)
      func save(_ draw: () throws -> SavedFigure?) throws {
        do {
          if let figure = try draw() { saved[report.recipe, default: []].append(figure) }
        } catch GnuplotError.missing {
          missing.insert("\(GnuplotError.missing)")
        } catch PointCloudError.missingThreeJS {
          missing.insert("\(PointCloudError.missingThreeJS)")
        }
      }
      for (name, figure) in figures.figures { try save { try drawer.save(figure, as: name) } }
      try save {
        try figures.page.map {
          try drawer.save($0, as: RunFigure.principalComponents.name)
        }
      }
    }
    for words in missing.sorted() { environment.note(words) }
    return saved
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

package import Datasets
package import Foundation
package import LinearAlgebra
import Plotting
package import Reproductions

/// Every recipe, one after the other.
package struct AllRecipes {
  private let recipes: [any Recipe.Type]
  private let data: TrainTestDatasets
  private let team: WorkerTeam
  private let environment: CommandEnvironment
  private let isQuiet: Bool

  /// Prepares recipes to be run.
  ///
  /// - Parameters:
  ///   - recipes: The recipes.
  ///   - data: What they need.
  ///   - team: The threads to share the work among.
  ///   - environment: Who is told how it goes, and where gnuplot is found.
  ///   - isQuiet: Whether nobody is told how it goes.
  /// - Throws: `RecipeError.otherData` if the data are not those of every publication.
  package init(
    _ recipes: [any Recipe.Type] = RecipeCatalogue.all, on data: TrainTestDatasets,
    team: WorkerTeam, in environment: CommandEnvironment, isQuiet: Bool
  ) throws {
    for recipe in recipes { try recipe.requirement.check(data, for: recipe.name) }
    self.recipes = recipes
    self.data = data
    self.team = team
    self.environment = environment
    self.isQuiet = isQuiet
  }

  /// Runs them, with a word before and after each on standard error.
  package func run(isCancelled: @escaping () -> Bool = { false }) throws -> [RecipeReport] {
    if !isQuiet { environment.noteKernels() }
    return try recipes.enumerated().map { index, recipe in
      if !isQuiet {
        environment.note("\(index + 1)/\(recipes.count) \(recipe.name): \(recipe.title)")
      }
      let report = try RecipeReport(running: recipe) {
        RecipeRun(on: data, length: recipe.length.count, team: team, isCancelled: isCancelled)
      }
      if !isQuiet {
        let verdict = report.reproduced ? "reproduced" : "NOT reproduced"
        environment.note("    \(verdict), \(Wording.duration(report.seconds))")
      }
      return report
    }
  }

  /// Draws the figures of every recipe into a folder of its name, and writes the page.
  ///
  /// - Parameters:
  ///   - reports: What came out.
  ///   - folder: Where the page goes, and the folders of figures.
  /// - Returns: The page.
  package func publish(_ reports: [RecipeReport], in folder: URL) throws -> URL {
    try ReproductionPage(reports, figures: draw(reports, into: folder)).write(to: folder)
  }

  /// - Returns: The figures of each recipe; without those that need what is missing, of which a word is on standard
  ///   error.
  private func draw(
    _ reports: [RecipeReport], into folder: URL
  ) throws -> [String: [SavedFigure]] {
    var saved: [String: [SavedFigure]] = [:]
    var missing: Set<String> = []
    for report in reports {
      let drawer = FigureDrawer(
        folder: folder.appending(path: report.recipe), format: .svg, environment: environment)
      for figure in report.verdict.story.flatMap(\.figures) {
        do {
          saved[report.recipe, default: []].append(
            try drawer.save(figure.drawing, as: figure.name))
        } catch GnuplotError.missing {
          missing.insert("\(GnuplotError.missing)")
        } catch PointCloudError.missingThreeJS {
          missing.insert("\(PointCloudError.missingThreeJS)")
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
          row.verdict,
        ]
      }
    }
    return TextTable(rows: [head] + rows)
  }
}

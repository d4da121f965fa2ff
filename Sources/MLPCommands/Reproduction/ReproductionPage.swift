import Foundation
import Reproductions
import Training

/// The results of every recipe as one page of HTML, with the figures beside it.
package struct ReproductionPage {
  let reports: [RecipeReport]
  private let figures: [String: [SavedFigure]]

  /// Creates the page.
  ///
  /// - Parameters:
  ///   - reports: What came out of each recipe.
  ///   - figures: The figures that were drawn of each recipe, in a folder of its name beside the page.
  package init(_ reports: [RecipeReport], figures: [String: [SavedFigure]]) {
    self.reports = reports
    self.figures = figures
  }

  /// Writes `index.html` into a folder, which is made if need be.
  ///
  /// - Returns: The page.
  func write(to folder: URL) throws -> URL {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw RunFolderError.cannotWrite(
        path: folder.path, reason: "something else is in the way, or writing there is not allowed.")
    }
    let page = folder.appending(path: "index.html")
    try AtomicFile(page).write(Data(html.utf8))
    return page
  }

  /// The page as text.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Published runs, repeated</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>Published runs, repeated</h1>
    <p>\(summary)</p>
    <ul class="contents">
    \(reports.map(entry).joined(separator: "\n"))
    </ul>
    \(reports.map { section($0).html }.joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private var summary: String {
    let good = reports.count { $0.reproduced }
    return good == reports.count
      ? "All \(good) runs came out as they were published."
      : "\(good) of \(reports.count) runs came out as they were published."
  }

  private func entry(_ report: RecipeReport) -> String {
    let name = report.recipe.htmlEscaped
    let kind = report.reproduced ? "good" : "bad"
    return """
      <li><span class="\(kind)">\(report.reproduced ? "✓" : "✗")</span> \
      <a href="#\(name)">\(report.title.htmlEscaped)</a> <code>\(name)</code></li>
      """
  }

  private func section(_ report: RecipeReport) -> ReproductionSection {
    ReproductionSection(report, figures: figures[report.recipe] ?? [])
  }
}

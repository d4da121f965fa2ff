import Foundation
import Plotting
import Reproductions
import Training

/// The results of every recipe as one page of HTML, with the figures beside it.
struct ReproductionPage {
  private let reports: [RecipeReport]
  private let figures: [String: [SavedFigure]]

  /// Creates the page.
  ///
  /// - Parameter figures: The figures of each recipe, in a folder of its name beside the page.
  init(_ reports: [RecipeReport], figures: [String: [SavedFigure]]) {
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

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Published runs, repeated</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <h1>Published runs, repeated</h1>
    <p>\(summary)</p>
    <ul>
    \(reports.map(entry).joined(separator: "\n"))
    </ul>
    \(reports.map(section).joined(separator: "\n"))
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
    """
    <li>\(report.reproduced ? "✓" : "✗") <a href="#\(escaped(report.recipe))">\(escaped(title(of: report)))</a></li>
    """
  }

  private func section(_ report: RecipeReport) -> String {
    let story = RecipeCatalogue.recipe(named: report.recipe)?.narration ?? ""
    return """
      <section id="\(escaped(report.recipe))">
      <h2>\(escaped(title(of: report)))</h2>
      \(paragraphs(story))
      <table>
      <tr><th></th><th>published</th><th>here</th><th></th></tr>
      \(report.comparisons.map(row).joined(separator: "\n"))
      </table>
      \(pictures(report))
      \(errata(report))
      <details><summary>\(report.lines.count) lines, \(escaped(Wording.duration(report.seconds)))</summary>
      <pre>\(escaped(report.lines.joined(separator: "\n")))</pre></details>
      </section>
      """
  }

  /// A story as paragraphs, which are parted by empty lines; a line that begins with a space or a dash stays one.
  private func paragraphs(_ story: String) -> String {
    story.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").map(String.init)
      let text = lines.dropFirst().reduce(escaped(lines.first ?? "")) { text, line in
        text + (line.hasPrefix(" ") || line.hasPrefix("-") ? "<br>\n" : "\n") + escaped(line)
      }
      return "<p>\(text)</p>"
    }.joined(separator: "\n")
  }

  private func row(_ row: RecipeReport.Row) -> String {
    let cells = [row.subject, row.published, row.found]
    let verdict = (row.reproduced ? "✓ " : "✗ not ") + row.criterion
    let kind = row.reproduced ? "good" : "bad"
    return "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined()
      + "<td class=\"\(kind)\">\(escaped(verdict))</td></tr>"
  }

  private func pictures(_ report: RecipeReport) -> String {
    (figures[report.recipe] ?? []).map { figure in
      let path = escaped("\(report.recipe)/\(figure.file)")
      // A page has no script, and stands by itself.
      guard figure.script != nil else {
        return "<p><a href=\"\(path)\">The test images in three dimensions</a>, to be turned</p>"
      }
      return "<img src=\"\(path)\" alt=\"\(escaped(figure.name))\">"
    }.joined(separator: "\n")
  }

  private func errata(_ report: RecipeReport) -> String {
    guard !report.errata.isEmpty else { return "" }
    let items = report.errata.map {
      """
      <li>\(escaped($0.claim))
      <dl><dt>as printed</dt><dd>\(escaped($0.asPrinted))</dd><dt>corrected</dt><dd>\(escaped($0.corrected))</dd></dl></li>
      """
    }
    return "<h3>What the document got wrong</h3>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private func title(of report: RecipeReport) -> String {
    RecipeCatalogue.recipe(named: report.recipe)?.title ?? report.recipe
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static let style = """
    body { font: 16px/1.5 sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
    h2 { margin-top: 3rem; border-top: 1px solid #ccc; padding-top: 1rem; }
    table { border-collapse: collapse; margin: 1rem 0; }
    td, th { text-align: left; padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; }
    td { font-variant-numeric: tabular-nums; border-top: 1px solid #eee; }
    pre { font-size: 13px; overflow-x: auto; background: #f6f6f6; padding: 1rem; }
    .good { color: #00664b; } .bad { color: #a33c00; font-weight: bold; }
    img { max-width: 100%; margin: 1rem 0; }
    dt { font-weight: bold; } dd { margin: 0 0 0.5rem 1.5rem; }
    """
}

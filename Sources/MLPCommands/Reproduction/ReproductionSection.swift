import Reproductions

/// What the page tells of one recipe, in the order of its publication: the story, step by step with what is printed and
/// shown, then how the figures compare, and what the publication got wrong.
struct ReproductionSection {
  private let report: RecipeReport
  private let files: [String: SavedFigure]

  /// - Parameters:
  ///   - report: What came out.
  ///   - figures: The figures that were drawn.
  init(_ report: RecipeReport, figures: [SavedFigure]) {
    self.report = report
    files = Dictionary(figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var html: String {
    let blocks =
      [
        "<section id=\"\(report.recipe.htmlEscaped)\">",
        "<h2>\(report.title.htmlEscaped)</h2>", report.narration.htmlParagraphs,
      ]
      + report.verdict.story.map(step) + [results, errata, "</section>"]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func step(_ step: StoryStep) -> String {
    let lines = step.lines.joined(separator: "\n").htmlEscaped
    return
      ([
        "<h3>\(step.heading.htmlEscaped)</h3>", step.text.htmlParagraphs, facts(step.facts),
        // A long block can be scrolled, so it must be reachable without a mouse.
        lines.isEmpty ? "" : "<pre tabindex=\"0\">\(lines)</pre>",
      ] + step.figures.map(figure)).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func facts(_ facts: [StoryStep.Fact]) -> String {
    guard !facts.isEmpty else { return "" }
    let rows = facts.map {
      "<tr><th scope=\"row\">\($0.name.htmlEscaped)</th><td>\($0.value.htmlEscaped)</td></tr>"
    }
    return "<table class=\"facts\">\n\(rows.joined(separator: "\n"))\n</table>"
  }

  /// A figure with a link to its script, or its caption alone where it was not drawn.
  private func figure(_ figure: StoryFigure) -> String {
    let caption = figure.caption.htmlEscaped
    guard let saved = files[figure.name] else { return "<p>Not drawn: \(caption).</p>" }
    let folder = report.recipe.htmlEscaped
    // A page has no script, and stands by itself.
    guard let script = saved.script else {
      return "<p><a href=\"\(folder)/\(saved.file.htmlEscaped)\">\(caption)</a></p>"
    }
    return """
      <figure>
      <img src="\(folder)/\(saved.file.htmlEscaped)" alt="\(caption)">
      <figcaption>\(caption) (<a href="\(folder)/\(script.htmlEscaped)">script</a>)</figcaption>
      </figure>
      """
  }

  private var results: String {
    """
    <h3>Published, and found here</h3>
    <table>
    <tr><th></th><th>published</th><th>here</th><th></th></tr>
    \(report.comparisons.map(row).joined(separator: "\n"))
    </table>
    <p>\(report.reproduced ? "Reproduced" : "Not reproduced") in \(Wording.duration(report.seconds).htmlEscaped), with \
    <code>mlp reproduce \(report.recipe.htmlEscaped)</code>.</p>
    """
  }

  private func row(_ row: RecipeReport.Row) -> String {
    let cells = [row.subject, row.published, row.found]
    let verdict = row.verdict
    let kind = row.reproduced ? "good" : "bad"
    let detail = row.detail.map {
      "\n<tr><td colspan=\"4\"><pre>\($0.htmlEscaped)</pre></td></tr>"
    }
    return "<tr>" + cells.map { "<td>\($0.htmlEscaped)</td>" }.joined()
      + "<td class=\"\(kind)\">\(verdict.htmlEscaped)</td></tr>" + (detail ?? "")
  }

  private var errata: String {
    guard !report.errata.isEmpty else { return "" }
    let items = report.errata.map {
      """
      <li>\($0.claim.htmlEscaped)
      <dl><dt>as printed</dt><dd>\($0.asPrinted.htmlEscaped)</dd>\
      <dt>corrected</dt><dd>\($0.corrected.htmlEscaped)</dd></dl></li>
      """
    }
    return "<h3>What the document got wrong</h3>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }
}

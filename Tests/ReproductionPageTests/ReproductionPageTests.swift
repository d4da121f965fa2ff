import MLPCommands
import Reproductions
import Testing

@Suite("The page of mlp reproduce --all")
struct ReproductionPageTests {
  private func page(drawn: [String] = ["curve", "other"]) throws -> String {
    let verdict = try QuickRecipe().run(RecipeRun(on: nil, length: 1))
    let figures = drawn.map { SavedFigure(name: $0, file: "\($0).svg", script: "\($0).gnuplot") }
    return ReproductionPage(
      [RecipeReport(verdict, of: QuickRecipe.self, seconds: 3)], figures: ["quick": figures]
    ).html
  }

  @Test("It tells a run in the order of its publication")
  func order() throws {
    var rest = try page()[...]
    for text in [
      "0 of 1 runs", "href=\"#quick\"", "<section id=\"quick\">", "<h2>A ", "First ", "Second ",
      "<h3>The ", "Look ", "src=\"quick/curve.svg\"", "href=\"quick/curve.gnuplot\"",
      "<h3>Training", "line &lt;1&gt;\nline ", "src=\"quick/other.svg\"", "<h3>Published",
      "1 &amp; 2", "3 is not ", "Not reproduced in 3.00 s", "What the document got wrong",
      "as printed", "corrected",
    ] {
      let place = try #require(rest.firstRange(of: text), "\(text) is missing or in another place")
      rest = rest[place.upperBound...]
    }
  }

  @Test("Nothing that a recipe says is taken for HTML")
  func escaping() throws {
    let page = try page()
    for word in ["quick", "paragraph", "data", "1", "2", "4", "it", "claim", "before", "after"] {
      #expect(!page.contains("<\(word)>"), "\(word)")
    }
    #expect(page.contains("A &lt;quick&gt; run &amp; its &quot;title&quot;"))
    #expect(page.contains("alt=\"the &lt;curve&gt;\""))
    #expect(page.contains("<dd>&lt;before&gt;</dd><dt>corrected</dt><dd>&lt;after&gt;</dd>"))
    #expect(page.contains("as &lt;it&gt; is"))
  }

  @Test("Lines that begin with a space stay lines")
  func paragraphs() throws {
    #expect(
      try page().contains("<p>First &amp; foremost:<br>\n&emsp;x &lt; y</p>\n<p>Second "))
  }

  @Test("A figure that was not drawn is not referred to")
  func missingFigure() throws {
    let page = try page(drawn: ["curve"])
    #expect(page.contains("quick/curve.svg") && !page.contains("other.svg"))
    #expect(page.contains("Not drawn: the &lt;other&gt;."))
  }

  @Test("Whether all came out is said first")
  func summary() throws {
    let example = try BackpropagationExample().run(RecipeRun(on: nil, length: 1))
    let page = ReproductionPage(
      [RecipeReport(example, of: BackpropagationExample.self, seconds: 0)], figures: [:])
    #expect(page.html.contains("<p>All 1 runs came out as they were published.</p>"))
    #expect(page.html.contains("<span class=\"good\">✓</span>"))
  }
}

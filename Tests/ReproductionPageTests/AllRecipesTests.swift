import Datasets
import Foundation
import LinearAlgebra
import MLPCommands
import Reproductions
import Testing

@Suite("mlp reproduce --all, with recipes that are quick")
struct AllRecipesTests {
  @Test("Runs each, draws its figures and writes a page that refers to nothing else")
  func goodCase() throws {
    let folder = try PageFolder()
    let recipes = try AllRecipes(
      [BackpropagationExample.self, QuickRecipe.self, AdalineRecap.self], on: SampleDataset.load(),
      team: .single, in: folder.environment(), isQuiet: false)
    let reports = try recipes.run()
    let place = folder.url.appending(path: "a/page")
    let page = try recipes.publish(reports, in: place)
    #expect(page.path == place.appending(path: "index.html").path)
    let html = try String(contentsOf: page, encoding: .utf8)
    let references = html.matches(of: #/(?:src|href)="([^"#]+)"/#).map { String($0.1) }
    #expect(references.count == 2 * (2 + 3))
    for reference in references {
      #expect(
        FileManager.default.fileExists(atPath: place.appending(path: reference).path),
        "\(reference)")
    }
    let drawn = try FileManager.default.contentsOfDirectory(
      atPath: place.appending(path: "quick").path)
    #expect(drawn.sorted() == ["curve.gnuplot", "curve.svg", "other.gnuplot", "other.svg"])
    for name in ["backprop-example", "quick", "adaline"] {
      #expect(html.contains("<section id=\"\(name)\">"))
    }
    #expect(html.contains("2 of 3 runs came out"))
    let told = folder.told
    #expect(told.contains("1/3 backprop-example: ") && told.contains("    reproduced, "))
    #expect(told.contains("2/3 quick: ") && told.contains("    NOT reproduced, "))
  }

  @Test("Without gnuplot there is a page without figures, and a word about it")
  func withoutGnuplot() throws {
    let folder = try PageFolder()
    let recipes = try AllRecipes(
      [QuickRecipe.self], on: SampleDataset.load(), team: .single,
      in: folder.environment(hasGnuplot: false), isQuiet: true)
    let page = try recipes.publish(recipes.run(), in: folder.url)
    let html = try String(contentsOf: page, encoding: .utf8)
    #expect(!html.contains("<img") && html.contains("Not drawn: the &lt;curve&gt;."))
    let told = folder.told
    #expect(told.contains("gnuplot") && !told.contains("1/1"))
  }

  @Test("Data that one publication did not use are refused before any recipe is run")
  func otherData() throws {
    let folder = try PageFolder()
    let data = try SampleDataset.load()
    #expect(throws: RecipeError.self) {
      try AllRecipes(
        [QuickRecipe.self, UnwantedRecipe.self], on: data, team: .single,
        in: folder.environment(), isQuiet: false)
    }
    #expect(folder.told == "")
  }

  @Test("An interruption ends the recipe that is running")
  func interruption() throws {
    let folder = try PageFolder()
    let recipes = try AllRecipes(
      [AdalineRecap.self], on: SampleDataset.load(), team: .single, in: folder.environment(),
      isQuiet: true)
    #expect(throws: RecipeError.self) { try recipes.run(isCancelled: { true }) }
  }
}

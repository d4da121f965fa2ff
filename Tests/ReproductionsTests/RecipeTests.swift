import Datasets
import Reproductions
import Testing

/// What holds for every recipe.
@Suite struct RecipeTests {
  @Test func theCatalogueKnowsTheirNames() {
    #expect(RecipeCatalogue.recipe(named: "raschka-ch12") != nil)
    #expect(RecipeCatalogue.recipe(named: "raschka") == nil)
    let names = RecipeCatalogue.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for name in ["raschka-ch11", "raschka-ch11-relu", "tiny-demo", "backprop-example"] {
      #expect(names.contains(name))
    }
  }

  @Test func eachTellsAStory() {
    for recipe in RecipeCatalogue.all {
      #expect(recipe.title.count < 100 && recipe.narration.count > 200, "\(recipe.name)")
      for line in recipe.narration.split(separator: "\n") {
        #expect(line.count <= 120, "\(recipe.name): \(line)")
      }
    }
  }

  @Test func otherDataAreRefused() throws {
    let sample = try SampleDataset.load()
    for recipe in RecipeCatalogue.all where recipe.requirement == .fullMNIST {
      #expect(throws: RecipeError.self, "\(recipe.name)") {
        try recipe.init().run(RecipeRun(on: sample, length: 1))
      }
      #expect(throws: RecipeError.self, "\(recipe.name)") {
        try recipe.init().run(RecipeRun(on: nil, length: 1))
      }
    }
  }

  @Test func dataAreCheckedByTheRequirement() throws {
    let sample = try SampleDataset.load()
    try DataRequirement.none.check(nil, for: "x")
    try DataRequirement.anyDigits.check(sample, for: "x")
    #expect(
      throws: RecipeError.otherData(recipe: "x", expected: "images of ten classes", found: "none")
    ) {
      try DataRequirement.anyDigits.check(nil, for: "x")
    }
    #expect(throws: RecipeError.self) { try DataRequirement.fullMNIST.check(sample, for: "x") }
  }

  @Test func reportedLinesAreKeptAndHandedOn() throws {
    var printed: [String] = []
    let run = RecipeRun(on: nil, length: 1, line: { printed.append($0) })
    try run.report("a")
    try run.report("b")
    #expect(run.lines == ["a", "b"] && printed == run.lines)
  }

  @Test func aCancelledRunComparesNothing() throws {
    let run = RecipeRun(on: nil, length: 1, isCancelled: { true })
    #expect(throws: RecipeError.cancelled(lines: 0)) { try run.checkCancellation() }
  }
}

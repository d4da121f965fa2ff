import Reproductions
import Testing

@Suite struct ComparisonTests {
  private let published = ["one", "two", "three"]

  @Test func equalLinesAreReproduced() {
    let comparison = Comparison(lines: published, published: published)
    #expect(comparison.isReproduced)
    #expect(comparison.published == "3 lines" && comparison.found == "all 3 equal")
  }

  @Test func theFirstLinesAreEnough() {
    let comparison = Comparison(lines: ["one"], published: published)
    #expect(comparison.isReproduced)
    #expect(comparison.found == "the first equal")
  }

  @Test func theFirstDifferenceIsNamed() {
    let comparison = Comparison(lines: ["one", "2", "3"], published: published)
    #expect(!comparison.isReproduced)
    #expect(comparison.found == "line 2 differs")
    #expect(comparison.detail == "published: two\nhere:      2")
  }

  @Test func linesTooManyAreADifference() {
    let comparison = Comparison(lines: published + ["four"], published: published)
    #expect(!comparison.isReproduced)
    #expect(comparison.found == "line 4 differs")
    #expect(comparison.detail == "published: (nothing)\nhere:      four")
  }

  @Test func nothingComparedIsNothingReproduced() {
    #expect(!Comparison(lines: [], published: published).isReproduced)
    #expect(!Verdict(lines: published, comparisons: []).isReproduced)
  }

  @Test func aFigureIsComparedAsText() {
    #expect(Comparison("Test accuracy", published: "94.13%", found: "94.13%").isReproduced)
    #expect(!Comparison("Test accuracy", published: "94.13%", found: "94.130%").isReproduced)
  }

  @Test func oneDifferenceIsEnough() {
    let same = Comparison("a", published: "1", found: "1")
    let other = Comparison("b", published: "1", found: "2")
    #expect(Verdict(lines: [], comparisons: [same, same]).isReproduced)
    #expect(!Verdict(lines: [], comparisons: [same, other]).isReproduced)
  }

  /// The mean is 0.88 and the standard deviation 0.01.
  @Test(arguments: [(0.899, true), (0.901, false), (0.861, true), (0.859, false)])
  func standardDeviationsFromTheMean(published: Double, holds: Bool) {
    let comparison = Comparison(
      "Accuracy", published: published, values: [0.87, 0.88, 0.89], within: .standardDeviations(2))
    #expect(comparison.isReproduced == holds)
    #expect(comparison.found == "0.8800 ± 0.0100 (3 seeds)")
    #expect(comparison.criterion == "within 2 standard deviations of the mean")
  }

  @Test(arguments: [(0.8819, true), (0.8821, false)])
  func differenceFromTheMean(published: Double, holds: Bool) {
    let comparison = Comparison(
      "Accuracy", published: published, values: [0.87, 0.88, 0.89], within: .difference(0.002))
    #expect(comparison.isReproduced == holds)
    #expect(comparison.criterion == "within 0.002 of the mean")
  }

  /// A recipe of ten seeds is not refuted by three.
  @Test func fewerSeedsThanTheRecipes() {
    let few = Comparison(
      "Accuracy", published: 0.5, values: [0.87, 0.88, 0.89], decidedBy: 10,
      within: .standardDeviations(2))
    #expect(!few.isReproduced && !few.isDecided)
    #expect(few.criterion.hasPrefix("too few seeds to tell"))
    let verdict = Verdict(lines: [], comparisons: [few])
    #expect(!verdict.hasFailed && !verdict.isReproduced && !verdict.isDecided)
    let other = Comparison("Lines", published: "a", found: "b")
    #expect(Verdict(lines: [], comparisons: [few, other]).hasFailed)
    #expect(Verdict(lines: [], comparisons: []).hasFailed)
  }

  @Test func oneSeedHasNoSpread() {
    let comparison = Comparison(
      "Accuracy", published: 0.5, values: [0.5], within: .standardDeviations(2))
    #expect(!comparison.isReproduced)
    #expect(comparison.detail == "A spread needs two seeds or more.")
  }
}

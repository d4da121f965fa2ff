import Reproductions
import Testing

@Suite struct VerdictTests {
  private let published = ["one", "two", "three"]

  @Test func equalLinesAreReproduced() {
    let verdict = Verdict(lines: published, published: published)
    #expect(verdict.isReproduced)
    #expect(verdict.compared == 3 && verdict.published == 3)
  }

  @Test func theFirstLinesAreEnough() {
    #expect(Verdict(lines: ["one"], published: published).isReproduced)
  }

  @Test func theFirstDifferenceIsNamed() {
    let verdict = Verdict(lines: ["one", "2", "3"], published: published)
    #expect(!verdict.isReproduced)
    #expect(verdict.firstDifference?.line == 2)
    #expect(verdict.firstDifference?.published == "two")
    #expect(verdict.firstDifference?.found == "2")
  }

  @Test func linesTooManyAreADifference() {
    let verdict = Verdict(lines: published + ["four"], published: published)
    #expect(verdict.firstDifference?.line == 4)
    #expect(verdict.firstDifference?.published == "(nothing)")
  }

  @Test func nothingComparedIsNothingReproduced() {
    #expect(!Verdict(lines: [], published: published).isReproduced)
  }
}

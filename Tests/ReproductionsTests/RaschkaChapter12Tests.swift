import LinearAlgebra
import Reproductions
import Testing

@Suite struct RaschkaChapter12Tests {
  /// Three epochs of the full data on two threads: the lines that the notebook printed.
  @Test(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
  func theFirstLinesAreThePublishedOnes() throws {
    let run = RecipeRun(on: try FullMNIST.load(), length: 3, team: WorkerTeam(threadCount: 2))
    let verdict = try RaschkaChapter12().run(run)
    #expect(verdict.isReproduced)
    #expect(verdict.comparisons.map(\.found) == ["the first 3 equal"])
    #expect(
      verdict.lines.prefix(3) == [
        "001/200 | Cost: 66739.71 | Train/Valid Acc.: 84.53%/88.86%",
        "002/200 | Cost: 47830.40 | Train/Valid Acc.: 88.34%/91.74%",
        "003/200 | Cost: 40336.64 | Train/Valid Acc.: 89.64%/92.70%",
      ])
    // The cost as printed is not the one whose gradient is followed.
    let erratum = try #require(verdict.errata.first)
    #expect(erratum.asPrinted.hasPrefix("cost 40336.64"))
    #expect(!erratum.corrected.hasPrefix("cost 40336.64"))
    // The slides' rule ends elsewhere than the notebook's, whose third line is known.
    let rule = try #require(verdict.errata.last)
    #expect(rule.corrected.hasSuffix("cost 40336.64, validation accuracy 92.70% after epoch 3"))
    #expect(rule.asPrinted.hasSuffix("after epoch 3") && !rule.asPrinted.contains("cost 40336.64"))
  }
}

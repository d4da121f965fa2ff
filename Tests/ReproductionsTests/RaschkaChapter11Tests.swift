import LinearAlgebra
import Reproductions
import Testing

/// Two epochs of the full data: the second line depends on the numbers that measuring after the first has drawn.
@Suite(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
struct RaschkaChapter11Tests {
  private func verdict(_ recipe: some Recipe) throws -> Verdict {
    try recipe.run(
      RecipeRun(on: FullMNIST.load(), length: 2, team: WorkerTeam(threadCount: 2)))
  }

  @Test func sigmoid() throws {
    let verdict = try verdict(RaschkaChapter11())
    #expect(verdict.isReproduced)
    #expect(verdict.comparisons.map(\.found) == ["0.3", "9.4%", "the first 2 equal"])
    #expect(
      verdict.lines.prefix(4) == [
        "Initial validation MSE: 0.3", "Initial validation accuracy: 9.4%",
        "Epoch: 001/040 | Train MSE: 0.0499 | Train Acc: 76.15% | Valid Acc: 75.98%",
        "Epoch: 002/040 | Train MSE: 0.0311 | Train Acc: 85.45% | Valid Acc: 85.04%",
      ])
    // The gradient that the notebook follows is ten times that of the loss it prints.
    let factor = try #require(verdict.errata.first)
    #expect(factor.asPrinted.contains("gradient / slope of the loss = 10.000000"))
    #expect(factor.corrected.contains("gradient / slope of the loss = 1.000000"))
    // With the corrected gradient and ten times the rate, the first epoch ends as printed.
    let steps = try #require(verdict.errata.last)
    #expect(steps.asPrinted == "MSE 0.0311, train 85.45%, valid 85.04%")
    #expect(steps.corrected.hasSuffix("MSE 0.0499, train 76.15%, valid 75.98%"))
    #expect(!steps.corrected.hasPrefix(steps.asPrinted))
  }

  @Test func rectified() throws {
    let verdict = try verdict(RaschkaChapter11Rectified())
    #expect(verdict.isReproduced)
    #expect(verdict.comparisons.map(\.found) == ["the first 2 equal"])
    #expect(
      verdict.lines.prefix(2) == [
        "Epoch: 001/040 | Train MSE: 0.0206 | Train Acc: 88.81% | Valid Acc: 88.84%",
        "Epoch: 002/040 | Train MSE: 0.0163 | Train Acc: 90.78% | Valid Acc: 90.74%",
      ])
  }
}

import Foundation
import LinearAlgebra
import Reproductions
import Testing

@Suite(.enabled(if: FullMNIST.folder != nil, Comment(rawValue: FullMNIST.isMissing)))
struct TinyDemoTests {
  private struct Fixture: Decodable {
    struct Seed: Decodable {
      let untrained: Double
      let trained: Double
    }
    let seeds: [Seed]
  }

  /// The published figures are within the spread, and each seed gives what it gives in NumPy
  /// (`Scripts/fixtures/tiny_demo.py`).
  @Test func thePublishedFiguresAreWithinTheSpreadOfTwentySeeds() throws {
    let verdict = try TinyDemo().run(
      RecipeRun(on: FullMNIST.load(), length: 20, team: WorkerTeam(threadCount: 2)))
    #expect(verdict.isReproduced)
    #expect(verdict.comparisons.map(\.published) == ["0.0958", "0.8752"])
    #expect(verdict.comparisons.allSatisfy { $0.found.hasSuffix("(20 seeds)") })
    #expect(verdict.lines.contains("Label = 3"))
    #expect(verdict.lines.contains { $0.hasPrefix("Guessed digit = ") })
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/tiny-demo", withExtension: "json"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    let expected = fixture.seeds.enumerated().map {
      String(
        format: "Seed %2d: accuracy %.4f untrained, %.4f trained", $0 + 1, $1.untrained, $1.trained)
    }
    #expect(expected.count == 20 && Array(verdict.lines.prefix(20)) == expected)
    // All that forward propagation returns: ten outputs are ten numbers.
    let outputs = try #require(verdict.lines.first { $0.hasPrefix("ya = [") })
    #expect(outputs.split(separator: " ").count == 12)
  }

  @Test func theMissingSignIsFoundByTheGradientCheck() throws {
    let verdict = try TinyDemo().run(RecipeRun(on: FullMNIST.load(), length: 1))
    let erratum = try #require(verdict.errata.first)
    #expect(erratum.asPrinted.contains(#/gradient check [1-9]e-01/#))
    #expect(erratum.corrected.contains(#/gradient check \de-(0[89]|1\d)/#))
  }
}

import Foundation
import Reproductions
import Testing

@Suite struct BackpropagationExampleTests {
  private struct Fixture: Decodable {
    let values: [String: String]
  }

  /// Every number to nine decimals, against `Scripts/fixtures/backprop_example.py`, which computes with fifty digits.
  @Test func everyNumberIsRight() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/backprop-example", withExtension: "json"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
    let verdict = try BackpropagationExample().run(RecipeRun(on: nil, length: 1))
    #expect(fixture.values.count == 32)
    #expect(Set(verdict.lines) == Set(fixture.values.map { "\($0.key) = \($0.value)" }))
  }

  @Test func thePublishedNumbersAreReproduced() throws {
    let verdict = try BackpropagationExample().run(RecipeRun(on: nil, length: 1))
    #expect(verdict.isReproduced)
    #expect(verdict.comparisons.count == 11)
    #expect(verdict.comparisons.first { $0.subject == "w5+" }?.found == "0.358916480")
  }

  @Test func theTextbookDeltaBelongsToAnotherError() throws {
    let verdict = try BackpropagationExample().run(RecipeRun(on: nil, length: 1))
    let erratum = try #require(verdict.errata.first)
    #expect(erratum.asPrinted.hasPrefix("δ_o1 = 0.741365070"))
    #expect(erratum.corrected.hasPrefix("δ_o1 = 0.138498562"))
    #expect(erratum.asPrinted.contains(#/gradient check [1-9]e-01/#))
    #expect(erratum.corrected.contains(#/gradient check \de-(0[89]|1\d)/#))
  }
}

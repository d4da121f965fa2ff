import Foundation
import NumPyCompatibility
import Testing

/// Draws compared with NumPy's, bit by bit.
@Suite struct RandomStateTests {
  static let fixture = Result { try RandomFixture.load() }
  static var sequences: [RandomFixture.Sequence] { (try? fixture.get().sequences) ?? [] }

  @Test func fixtureHasSequences() throws {
    #expect(try Self.fixture.get().sequences.count == 9)
  }

  @Test(arguments: sequences)
  func seedingGivesNumPysState(_ sequence: RandomFixture.Sequence) throws {
    #expect(try sequence.generator().state == sequence.initialState.state)
  }

  @Test(arguments: sequences)
  func uniform(_ sequence: RandomFixture.Sequence) throws {
    var generator = try sequence.generator()
    #expect(sequence.uniform == (0..<10).map { _ in hexadecimal(generator.uniform()) })

    let longCount = try Self.fixture.get().longCount
    generator = try sequence.generator()
    let values = try generator.uniforms(count: longCount)
    #expect(digest(values.map(\.bitPattern)) == sequence.uniformLong)
  }

  @Test(arguments: sequences)
  func uniformBetweenBounds(_ sequence: RandomFixture.Sequence) throws {
    var generator = try sequence.generator()
    let single = try generator.uniform(low: -0.05, high: 0.3)
    let rest = try generator.uniforms(count: 9, low: -0.05, high: 0.3)
    #expect(([single] + rest).map(hexadecimal) == sequence.uniformBetween)
  }

  @Test(arguments: sequences)
  func normal(_ sequence: RandomFixture.Sequence) throws {
    var generator = try sequence.generator()
    #expect(sequence.normal == (0..<11).map { _ in hexadecimal(generator.standardNormal()) })
    #expect(generator.state == sequence.stateAfterNormal.state)
    let afterwards = try generator.normals(count: 4, mean: 0.25, standardDeviation: 0.1)
    #expect(afterwards.map(hexadecimal) == sequence.normalAfterwards)

    generator = try sequence.generator()
    let longCount = try Self.fixture.get().longCount
    let values = try generator.normals(count: longCount, mean: 0, standardDeviation: 0.1)
    #expect(digest(values.map(\.bitPattern)) == sequence.normalLong)
  }

  @Test(arguments: sequences)
  func everythingInTurns(_ sequence: RandomFixture.Sequence) throws {
    var generator = try sequence.generator()
    var values: [Double] = []
    for _ in 0..<200 {
      values.append(try generator.normal(mean: 1.5, standardDeviation: 2))
      values.append(generator.uniform())
      values.append(Double(try generator.integer(low: -7, high: 1000)))
      values.append(try generator.uniform(low: 3, high: 9))
      values.append(Double(generator.permutation(5)[0]))
    }
    #expect(digest(values.map(\.bitPattern)) == sequence.mixedLong)
    #expect(generator.state == sequence.stateAfterMixed.state)
  }

  @Test func copiesContinueOnTheirOwn() {
    var generator = RandomState(seed: 9)
    var copy = generator
    let drawn = generator.uniform()
    #expect(copy != generator)
    #expect(copy.uniform() == drawn)
    #expect(copy == generator)
  }

  @Test func boundsInDescendingOrderAreAllowed() throws {
    var generator = RandomState(seed: 1)
    #expect(try generator.uniforms(count: 100, low: 2, high: 1).allSatisfy { $0 > 1 && $0 <= 2 })
  }

  @Test func impossibleDistributionsAreErrorsThatDrawNothing() {
    var generator = RandomState(seed: 1)
    let before = generator
    #expect(throws: RandomStateError.invalidStandardDeviation(-0.5)) {
      try generator.normal(mean: 0, standardDeviation: -0.5)
    }
    #expect(throws: RandomStateError.self) {
      try generator.normals(count: 3, mean: 0, standardDeviation: .nan)
    }
    let huge = Double.greatestFiniteMagnitude
    #expect(throws: RandomStateError.notFinite(low: -huge, high: huge)) {
      try generator.uniform(low: -huge, high: huge)
    }
    #expect(throws: RandomStateError.self) {
      try generator.uniforms(count: 3, low: .nan, high: 1)
    }
    #expect(throws: RandomStateError.noSeeds) { try RandomState(seeds: []) }
    #expect(generator == before)
  }
}

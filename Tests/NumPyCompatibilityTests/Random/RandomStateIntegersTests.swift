import NumPyCompatibility
import Testing

/// Integers, orders and choices compared with NumPy's, and the place in the sequence afterwards.
@Suite struct RandomStateIntegersTests {
  static let fixture = Result { try RandomFixture.load() }

  @Test func integers() throws {
    let cases = try Self.fixture.get().integers
    #expect(cases.count == 17)
    for expected in cases {
      let range = expected.low...expected.last
      var generator = RandomState(seed: 123)
      #expect(generator.integers(count: 12, in: range) == expected.values, "\(range)")
      #expect(hexadecimal(generator.uniform()) == expected.next, "\(range)")

      generator = RandomState(seed: 123)
      #expect(generator.integer(in: range) == expected.values[0])
    }
  }

  @Test func halfOpenBounds() throws {
    var generator = RandomState(seed: 5)
    var other = generator
    #expect(try generator.integer(low: -4, high: 90) == other.integer(in: -4...89))
    #expect(throws: RandomStateError.emptyRange(low: 3, high: 3)) {
      try generator.integer(low: 3, high: 3)
    }
    #expect(throws: RandomStateError.emptyRange(low: 0, high: .min)) {
      try generator.integer(low: 0, high: .min)
    }
    #expect(generator == other)
  }

  @Test func permutations() throws {
    let cases = try Self.fixture.get().permutations
    #expect(cases.count == 8)
    for expected in cases {
      var generator = RandomState(seed: 7)
      var values = generator.permutation(expected.count)
      generator.shuffle(&values)
      #expect(Array(values.prefix(20)) == expected.first)
      #expect(digest(values.map { UInt64($0) }) == expected.digest, "\(expected.count)")
      #expect(hexadecimal(generator.uniform()) == expected.next, "\(expected.count)")
    }
  }

  /// The draws depend on the number of elements only, and any collection can be put in order.
  @Test func everyCollectionIsShuffledAlike() {
    let order = {
      var generator = RandomState(seed: 3); return generator.permutation(30)
    }()
    let words = (0..<30).map { "word \($0)" }

    var generator = RandomState(seed: 3)
    #expect(generator.permutation(of: words) == order.map { words[$0] })

    generator = RandomState(seed: 3)
    var slice = (["before"] + words)[1...]
    generator.shuffle(&slice)
    #expect(Array(slice) == order.map { words[$0] })
  }

  @Test func choices() throws {
    let cases = try Self.fixture.get().choices
    #expect(cases.count == 17)
    for expected in cases {
      var generator = RandomState(seed: 42)
      let values = try generator.choice(
        population: expected.population, count: expected.count, replacing: expected.replacing,
        probabilities: expected.probabilities?.map(double))
      #expect(values == expected.values, "\(expected)")
      #expect(hexadecimal(generator.uniform()) == expected.next, "\(expected)")
    }
  }

  @Test func choosesElements() throws {
    var generator = RandomState(seed: 42)
    var other = generator
    let letters = ["a", "b", "c", "d"]
    let chosen = try generator.choice(from: letters, count: 3, replacing: false)
    let indices = try other.choice(population: 4, count: 3, replacing: false)
    #expect(chosen == indices.map { letters[$0] })
  }

  @Test(
    arguments: [
      (3, 4, false, nil, RandomStateError.invalidChoice(count: 4, population: 3)),
      (3, -1, true, nil, .invalidChoice(count: -1, population: 3)),
      (3, -1, false, nil, .invalidChoice(count: -1, population: 3)),
      (-1, 0, true, nil, .invalidChoice(count: 0, population: -1)),
      (0, 1, true, nil, .invalidChoice(count: 1, population: 0)),
      (3, 1, true, [0.5, 0.5], .probabilityCount(expected: 3, found: 2)),
      (2, 1, true, [1.5, -0.5], .invalidProbability(index: 1, value: -0.5)),
      (2, 1, false, [0.5, 0.25], .probabilitySum(0.75)),
      (2, 1, true, [.infinity, 0], .invalidProbability(index: 0, value: .infinity)),
      (3, 2, false, [0, 1, 0], .tooFewPossible(count: 2, possible: 1)),
    ] as [(Int, Int, Bool, [Double]?, RandomStateError)])
  func impossibleChoicesAreErrorsThatDrawNothing(
    population: Int, count: Int, replacing: Bool, probabilities: [Double]?, error: RandomStateError
  ) {
    var generator = RandomState(seed: 1)
    let before = generator
    #expect(throws: error) {
      try generator.choice(
        population: population, count: count, replacing: replacing, probabilities: probabilities)
    }
    #expect(generator == before)
  }

  @Test func aProbabilityThatIsNotANumberIsAnError() {
    var generator = RandomState(seed: 1)
    #expect(throws: RandomStateError.self) {
      try generator.choice(population: 2, count: 1, probabilities: [.nan, 1])
    }
  }
}

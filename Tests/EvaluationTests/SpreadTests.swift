import Evaluation
import Testing

@Suite struct SpreadTests {
  /// statistics.mean and statistics.stdev of Python 3.11.
  @Test func meanAndSampleStandardDeviation() throws {
    let spread = Spread([0.8841, 0.88, 0.8787, 0.8869])
    #expect(spread.count == 4)
    #expect(abs(spread.mean - 0.882425) < 1e-15)
    #expect(abs(try #require(spread.standardDeviation) - 0.0037677358364584554) < 1e-15)
  }

  @Test func oneResultHasNoSpread() {
    #expect(Spread([3]).mean == 3)
    #expect(Spread([3]).standardDeviation == nil)
  }

  @Test func noResultHasNoMean() {
    #expect(Spread([]).mean.isNaN)
    #expect(Spread([]).standardDeviation == nil)
  }
}

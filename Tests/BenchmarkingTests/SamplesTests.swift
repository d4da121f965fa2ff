import Benchmarking
import Testing

@Suite("The durations of repetitions")
struct SamplesTests {
  @Test("Medians and quartiles are those of numpy.quantile")
  func quantiles() throws {
    // numpy.quantile([7, 1, 3, 10], [0.25, 0.5, 0.75, 0.9]) = [2.5, 5.0, 7.75, 9.1]
    let four = try #require(Samples([7, 1, 3, 10]))
    #expect(four.median == 5)
    #expect(four.middleHalf == 2.5...7.75)
    #expect(abs(four.quantile(0.9) - 9.1) < 1e-12)
    // numpy.quantile([5, 2, 9], [0.25, 0.5, 0.75]) = [3.5, 5.0, 7.0]
    let three = try #require(Samples([5, 2, 9]))
    #expect(three.median == 5)
    #expect(three.middleHalf == 3.5...7)
    #expect(three.fastest == 2)
    #expect(three.slowest == 9)
    #expect(three.seconds == [5, 2, 9])
  }

  @Test("One sample is all of them at once, and equal samples give their own value")
  func equal() throws {
    let one = try #require(Samples([0.1]))
    #expect(one.median == 0.1)
    #expect(one.middleHalf == 0.1...0.1)
    #expect(one.quantile(0) == 0.1)
    #expect(one.quantile(1) == 0.1)
    let same = try #require(Samples([0.1, 0.1, 0.1, 0.1]))
    #expect(same.middleHalf == 0.1...0.1)
  }

  @Test("Nothing, and what is no number, are no samples", arguments: [[], [1, .nan], [.infinity]])
  func refused(seconds: [Double]) {
    #expect(Samples(seconds) == nil)
  }
}

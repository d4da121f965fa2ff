import Benchmarking
import LinearAlgebra
import Testing

@Suite("The results of a benchmark")
struct ResultsTests {
  private func measurement(
    _ name: String, _ threads: Int, _ seconds: [Double], operations: Double? = 8e9,
    _ precision: Precision = .float32
  ) throws -> WorkloadMeasurement {
    WorkloadMeasurement(
      Workload(
        name: name, summary: "", precision: precision, examples: 0, operations: operations),
      threadCount: threads, samples: try #require(Samples(seconds)))
  }

  @Test("The rate is that of the median; the peak's is that of its fastest repetition")
  func rates() throws {
    let work = try measurement("T1", 2, [1, 4, 100])
    #expect(work.gigaflopsPerSecond == 2)
    let results = BenchmarkResults([
      try measurement("peak-float32", 1, [1]), try measurement("peak-float32", 2, [2, 1, 9]),
      try measurement("peak-float64", 2, [0.1], .float64), work,
    ])
    #expect(results.measurements == [work])
    #expect(results.peaks.count == 3)
    // 2 of 8 GFLOP/s, the peak of the same precision on as many threads.
    #expect(results.fractionOfPeak(work) == 0.25)
    #expect(results.fractionOfPeak(try measurement("T3", 1, [1], .float64)) == nil)
    #expect(results.fractionOfPeak(try measurement("T5", 2, [1], operations: nil)) == nil)
  }

  @Test("Two threads are compared with one, where both were measured")
  func speedups() throws {
    let results = BenchmarkResults([
      try measurement("T1", 1, [3, 3, 9]), try measurement("T1", 2, [2, 1, 5]),
      try measurement("T2-wide", 1, [2]), try measurement("T2-wide", 2, [1]),
      try measurement("T2-deep", 2, [1]),
    ])
    #expect(results.speedups.map(\.name) == ["T1"])
    #expect(results.speedups.map(\.ratio) == [1.5])
  }
}

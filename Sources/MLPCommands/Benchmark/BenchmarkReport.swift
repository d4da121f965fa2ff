import Benchmarking
import LinearAlgebra
import Training

/// The results of `mlp benchmark` as JSON.
struct BenchmarkReport: Encodable {
  let program: String
  let data: String
  let machine: MachineRecord
  let measurements: [Entry]
  let peaks: [Entry]
  let speedups: [Speedup]

  /// One piece of work on one number of threads.
  struct Entry: Encodable {
    let name: String
    let summary: String
    let precision: Precision
    let threads: Int
    let examples: Int
    let operations: Double?
    /// Every repetition, in the order of the rounds.
    let seconds: [Double]
    let median: Double
    let fastest: Double
    let slowest: Double
    let middleHalf: [Double]
    let gigaflopsPerSecond: Double?
    let fractionOfPeak: Double?
    let costBefore: Double?
    let costAfter: Double?
    let peakMemoryBytes: Int?
  }

  /// How many times as fast two threads are as one.
  struct Speedup: Encodable {
    let name: String
    let ratio: Double
  }

  init(_ results: BenchmarkResults, data: String, machine: MachineRecord) {
    program = "mlp \(MLP.version)"
    self.data = data
    self.machine = machine
    measurements = results.measurements.map {
      Entry($0, fractionOfPeak: results.fractionOfPeak($0))
    }
    peaks = results.peaks.map { Entry($0, fractionOfPeak: nil) }
    speedups = results.speedups.map { Speedup(name: $0.name, ratio: $0.ratio) }
  }
}

extension BenchmarkReport.Entry {
  init(_ measurement: WorkloadMeasurement, fractionOfPeak: Double?) {
    let (workload, samples) = (measurement.workload, measurement.samples)
    let middleHalf = samples.middleHalf
    self.init(
      name: workload.name, summary: workload.summary, precision: workload.precision,
      threads: measurement.threadCount, examples: workload.examples,
      operations: workload.operations, seconds: samples.seconds, median: samples.median,
      fastest: samples.fastest, slowest: samples.slowest,
      middleHalf: [middleHalf.lowerBound, middleHalf.upperBound],
      gigaflopsPerSecond: measurement.gigaflopsPerSecond,
      fractionOfPeak: fractionOfPeak,
      costBefore: measurement.evidence.costBefore, costAfter: measurement.evidence.costAfter,
      peakMemoryBytes: measurement.evidence.peakMemory)
  }
}

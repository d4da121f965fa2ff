import LinearAlgebra

/// Everything that one run of the benchmark found.
package struct BenchmarkResults: Sendable, Equatable {
  /// The work of the targets, in the order in which it was first done.
  package let measurements: [WorkloadMeasurement]
  /// The matrix products that the rest is compared with.
  package let peaks: [WorkloadMeasurement]

  /// Puts results together; what is a peak is told by the workload's name.
  package init(_ all: [WorkloadMeasurement]) {
    peaks = all.filter { Self.peakNames.contains($0.workload.name) }
    measurements = all.filter { !Self.peakNames.contains($0.workload.name) }
  }

  private static let peakNames = [ProductTiming<Float>.name, ProductTiming<Double>.name]

  /// The rate of a measurement as a share of the best matrix product of the same precision on as many threads.
  package func fractionOfPeak(_ measurement: WorkloadMeasurement) -> Double? {
    let peak = peaks.first {
      $0.workload.precision == measurement.workload.precision
        && $0.threadCount == measurement.threadCount
    }
    guard let best = peak?.bestGigaflopsPerSecond,
      let rate = measurement.gigaflopsPerSecond
    else { return nil }
    return rate / best
  }

  /// How many times as fast the work of T6 is with two threads as with one.
  package var speedups: [(name: String, ratio: Double)] {
    [TrainingWorkload.epoch.name, TrainingWorkload.deep.name].compactMap { name in
      func median(_ threads: Int) -> Double? {
        measurements.first { $0.workload.name == name && $0.threadCount == threads }?
          .samples.median
      }
      guard let one = median(1), let two = median(2), two > 0 else { return nil }
      return (name, one / two)
    }
  }
}

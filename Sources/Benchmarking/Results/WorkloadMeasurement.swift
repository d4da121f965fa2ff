/// What was found of one piece of work.
package struct WorkloadMeasurement: Sendable, Equatable {
  /// The work.
  package let workload: Workload
  /// The number of threads it was shared among.
  package let threadCount: Int
  /// How long it took, each time.
  package let samples: Samples
  /// What shows that the right work was done.
  package let evidence: WorkEvidence

  /// Puts a measurement together.
  package init(
    _ workload: Workload, threadCount: Int, samples: Samples,
    evidence: WorkEvidence = WorkEvidence()
  ) {
    self.workload = workload
    self.threadCount = threadCount
    self.samples = samples
    self.evidence = evidence
  }

  /// The floating-point operations of a second, in thousand millions, by the median.
  package var gigaflopsPerSecond: Double? { rate(samples.median) }

  /// The same by the fastest repetition.
  package var bestGigaflopsPerSecond: Double? { rate(samples.fastest) }

  private func rate(_ seconds: Double) -> Double? {
    guard let operations = workload.operations, seconds > 0 else { return nil }
    return operations / seconds / 1e9
  }
}

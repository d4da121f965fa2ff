/// Repetitions in rounds: each round does every piece of work once, so that a disturbance of the machine is shared by all
/// of them.
package struct Rounds {
  private let repetitions: Int
  private let progress: (Step) -> Void

  /// Where the rounds have come to.
  package struct Step: Sendable, Equatable {
    /// The round, counted from 1; 0 for the one that warms up.
    package let round: Int
    /// The number of rounds that count.
    package let rounds: Int
    /// The name of the work that begins.
    package let name: String
    /// Its threads.
    package let threadCount: Int
  }

  /// Plans rounds.
  ///
  /// - Parameters:
  ///   - repetitions: The rounds that count, at least 1. One more goes before them and counts for nothing.
  ///   - progress: Told before each piece of work.
  package init(repetitions: Int, progress: @escaping (Step) -> Void = { _ in }) {
    precondition(repetitions >= 1, "At least one round has to count, not \(repetitions).")
    self.repetitions = repetitions
    self.progress = progress
  }

  /// Does the work.
  ///
  /// - Throws: What a repetition throws, or ``TimeError`` if a clock stands still or runs backwards to where no duration
  ///   can be told.
  package func run(_ timings: [any Timing]) throws -> [WorkloadMeasurement] {
    var seconds = [[Double]](repeating: [], count: timings.count)
    for round in 0...repetitions {
      for (index, timing) in timings.enumerated() {
        progress(
          Step(
            round: round, rounds: repetitions, name: timing.workload.name,
            threadCount: timing.threadCount))
        let duration = try timing.repetition()
        if round > 0 { seconds[index].append(duration) }
      }
    }
    return try zip(timings, seconds).map { timing, seconds in
      guard let samples = Samples(seconds) else {
        throw TimeError(description: "\(timing.workload.name) took no time that can be told.")
      }
      return WorkloadMeasurement(
        timing.workload, threadCount: timing.threadCount, samples: samples,
        evidence: timing.evidence)
    }
  }
}

/// A duration that is not a number.
package struct TimeError: Error, Equatable, CustomStringConvertible {
  package let description: String
}

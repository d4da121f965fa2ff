import Foundation
import LinearAlgebra

/// `--threads`, as every command has it that computes for long.
struct ThreadsOption: ArgumentGroup {
  @Option(
    placeholder: "n",
    help: "Threads to work with; they do not change the result. Default: the processors, up to 4.",
    validation: .within(1...256))
  var threads: Int?

  /// The number of threads. For a program that was not told how many, no more than four: more do not help with the
  /// batches people use.
  var count: Int { threads ?? min(4, max(1, ProcessInfo.processInfo.activeProcessorCount)) }

  /// The threads, to be used by one caller.
  var team: WorkerTeam { WorkerTeam(threadCount: count) }
}

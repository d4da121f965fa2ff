import Benchmarking
import Foundation

/// This program as a program to be timed: `mlp train` for one epoch, from the files to the run folder.
struct TrainingProgram {
  private let environment: CommandEnvironment

  init(in environment: CommandEnvironment) { self.environment = environment }

  /// Times the job of the peers, with their batches of 100, and the job that `mlp train` does unless told otherwise.
  func measure(
    on place: String, threadCounts: [Int], rounds: Rounds, seconds: @escaping () -> Double
  ) throws -> [WorkloadMeasurement] {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "mlp-benchmark-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let program = Bundle.main.executableURL ?? environment.url(forPath: environment.program)
    return try rounds.run(
      threadCounts.flatMap { count in
        [
          ("T5", "one epoch in batches of 100", ["--batch-size", "100"]),
          ("T5-defaults", "one epoch", []),
        ].map { name, epoch, options in
          ProgramTiming(
            name: name, summary: "the whole of 'mlp train', \(epoch), from files to a run folder",
            program: program,
            arguments: [
              "train", "--data", place, "--epochs", "1", "--threads", "\(count)", "--quiet",
              "--force", "--output", scratch.path,
            ] + options,
            threadCount: count, seconds: seconds)
        }
      })
  }
}

import Foundation
import NumPyCompatibility
import Testing

@Suite("A training that is ended from outside, and goes on", .serialized)
struct TrainSurvivalTests {
  private static let common = ["--hidden", "32", "--epochs", "30"]

  /// What begins a run, or goes on with it.
  private static func arguments(
    for run: String, _ options: [String], in folder: ScratchFolder
  ) -> [String] {
    folder.exists("\(run)/run.json") ? ["--resume", run] : ["--output", run] + options
  }

  /// Runs of other kinds, and the threads of their lives in turn.
  struct Kind: Sendable, CustomTestStringConvertible {
    let seed: UInt32
    let options: [String]
    let checkpoints: String
    var testDescription: String { (options + [checkpoints]).joined(separator: " ") }
  }

  @Test(
    "Killed at random moments, again and again, it ends with the same weights",
    arguments: [
      Kind(seed: 1, options: [], checkpoints: "60steps"),
      Kind(seed: 2, options: ["--precision", "float64"], checkpoints: "1epoch"),
      Kind(seed: 3, options: ["--batch-size", "7"], checkpoints: "0.03s"),
      Kind(
        seed: 4,
        options: [
          "--optimizer", "adam", "--batch-norm", "--schedule", "one-cycle", "--augment", "gentle",
        ], checkpoints: "50steps"),
      Kind(
        seed: 5,
        options: [
          "--optimizer", "nesterov", "--schedule", "plateau", "--patience", "0",
          "--early-stopping", "25",
        ], checkpoints: "0.05s"),
    ])
  func killed(kind: Kind) async throws {
    let folder = try ScratchFolder()
    let options = Self.common + kind.options
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + options)
    let expected = try RunResults("whole", in: folder)
    var random = RandomState(seed: kind.seed)
    var (kills, chains) = (0, 0)
    while kills < 12 {
      chains += 1
      let run = "run\(chains)"
      var (lives, isFinished) = (0, false)
      while !isFinished {
        let program = try folder.start(
          ["train", "--quiet", "--checkpoint-every", kind.checkpoints, "--threads"]
            + ["\(lives % 2 + 1)"] + Self.arguments(for: run, options, in: folder))
        // Not for ever: on a machine with much else to do, lives are too short to come far.
        if lives < 15 {
          try await Task.sleep(for: .seconds(try random.uniform(low: 0.02, high: 0.3)))
          if program.isRunning {
            program.send(SIGKILL)
            kills += 1
          }
        }
        lives += 1
        let outcome = try await program.outcome()
        // It may have been killed between the end of the run and its own.
        let message = outcome.standardError
        #expect(
          message == "" || message == "The run in \(run) is finished. These are its results:\n")
        isFinished = outcome.exitCode == 0
        #expect(isFinished || outcome.exitCode == nil)
      }
      #expect(try RunResults(run, in: folder) == expected)
      #expect(!folder.exists("\(run)/checkpoint"))
    }
  }

  @Test("Interrupted at random moments, it tells how to go on, and ends with the same weights")
  func interrupted() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + Self.common)
    let expected = try RunResults("whole", in: folder)
    var random = RandomState(seed: 4)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGINT, SIGTERM] {
      let program = try folder.start(
        ["train", "--quiet"] + Self.arguments(for: "run", Self.common, in: folder))
      try await Task.sleep(for: .seconds(try random.uniform(low: 0.02, high: 0.2)))
      program.send(signal)
      let outcome = try await program.outcome()
      if outcome.exitCode == 0 { break }
      // A signal before the program listens, or after it, ends it at once.
      if outcome.exitCode != nil {
        #expect(outcome.exitCode == 130)
        #expect(outcome.standardError.hasSuffix(" train --resume run\n"))
        #expect(folder.names(in: "run/checkpoint").count >= 1)
      }
    }
    _ = try await folder.mlp(["train"] + Self.arguments(for: "run", Self.common, in: folder))
    #expect(try RunResults("run", in: folder) == expected)
  }

  @Test("Two signals at once leave what can be gone on with")
  func twoSignals() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + Self.common)
    var random = RandomState(seed: 6)
    for pause in [0.0, 0.001, 0.003, 0.01, 0.03] {
      let program = try folder.start(
        ["train", "--checkpoint-every", "20steps", "--quiet"]
          + Self.arguments(for: "run", Self.common, in: folder))
      try await Task.sleep(for: .seconds(try random.uniform(low: 0.02, high: 0.2)))
      program.send(SIGINT)
      try await Task.sleep(for: .seconds(pause))
      program.send(SIGINT)
      let exitCode = try await program.outcome().exitCode
      #expect([nil, 0, 130].contains(exitCode))
    }
    _ = try await folder.mlp(["train"] + Self.arguments(for: "run", Self.common, in: folder))
    #expect(try RunResults("run", in: folder) == (try RunResults("whole", in: folder)))
  }
}

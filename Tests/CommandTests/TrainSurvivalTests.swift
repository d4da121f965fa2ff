import Foundation
import NumPyCompatibility
import Testing

@Suite("A training that is ended from outside, and goes on")
struct TrainSurvivalTests {
  private static let common = ["--hidden", "32", "--epochs", "30"]

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
    ])
  func killed(kind: Kind) async throws {
    let folder = try ScratchFolder()
    let options = Self.common + kind.options
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + options)
    let expected = try RunResults("whole", in: folder)
    var random = RandomState(seed: kind.seed)
    var (kills, chains) = (0, 0)
    while kills < 20 {
      chains += 1
      let run = "run\(chains)"
      var (lives, isFinished) = (0, false)
      while !isFinished {
        let start =
          folder.exists("\(run)/run.json") ? ["--resume", run] : ["--output", run] + options
        let program = try folder.start(
          ["train", "--quiet", "--checkpoint-every", kind.checkpoints, "--threads"]
            + ["\(lives % 2 + 1)"] + start)
        // Not for ever: on a machine with much else to do, lives are too short to come far.
        if lives < 20 {
          try await Task.sleep(for: .seconds(try random.uniform(low: 0.02, high: 0.3)))
          if program.isRunning {
            program.send(SIGKILL)
            kills += 1
          }
        }
        lives += 1
        let outcome = try await program.outcome()
        #expect(outcome.standardError == "")
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
    var arguments = ["--output", "run"] + Self.common
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGINT, SIGTERM] {
      let program = try folder.start(["train", "--quiet"] + arguments)
      try await program.wait(until: "a run") { folder.exists("run/run.json") }
      try await Task.sleep(for: .seconds(try random.uniform(low: 0.01, high: 0.1)))
      program.send(signal)
      let outcome = try await program.outcome()
      if outcome.exitCode == 0 { break }
      // A signal before the program listens, or after it, ends it at once.
      if outcome.exitCode != nil {
        #expect(outcome.exitCode == 130)
        #expect(outcome.standardError.hasSuffix(" train --resume run\n"))
        #expect(folder.names(in: "run/checkpoint").count >= 1)
      }
      arguments = ["--resume", "run"]
    }
    _ = try await folder.mlp("train", "--resume", "run")
    #expect(try RunResults("run", in: folder) == expected)
  }

  @Test("Two signals at once leave what can be gone on with", arguments: [0, 1, 3, 10])
  func twoSignals(milliseconds: Int) async throws {
    let folder = try ScratchFolder()
    let program = try folder.start(
      ["train", "--output", "run", "--checkpoint-every", "20steps", "--quiet"] + Self.common)
    try await program.wait(until: "a checkpoint") { !folder.names(in: "run/checkpoint").isEmpty }
    program.send(SIGINT)
    try await Task.sleep(for: .milliseconds(milliseconds))
    program.send(SIGINT)
    let outcome = try await program.outcome()
    #expect(outcome.exitCode == nil || outcome.exitCode == 130)
    let resumed = try await folder.mlp("train", "--resume", "run")
    #expect(resumed.standardError.hasPrefix("Going on after "))
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + Self.common)
    #expect(try RunResults("run", in: folder) == (try RunResults("whole", in: folder)))
  }
}

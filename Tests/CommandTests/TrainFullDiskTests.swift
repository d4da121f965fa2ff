import Foundation
import Testing

/// A limit to the size of files stands for a disk that is full: writing fails in its midst.
@Suite("A training whose disk is full", .serialized)
struct TrainFullDiskTests {
  private static let options = ["--hidden", "40", "--epochs", "20"]
  /// 82 kB: enough for the record and the losses, too little for 127 kB of weights.
  private static let limit = 160

  private static func expectFailure(_ outcome: Outcome, writing path: String) {
    outcome.expectFailure(
      74,
      [
        "Error: \(path)", " cannot be written: File too large. ",
        "make room", "What was saved before is whole. Go on with: ", "train --resume run",
      ])
  }

  private static func expectSameEnd(in folder: ScratchFolder) async throws {
    let resumed = try await folder.mlp("train", "--resume", "run", "--quiet")
    #expect(resumed.exitCode == 0)
    #expect(resumed.standardError == "")
    _ = try await folder.mlp(["train", "--output", "whole", "--quiet"] + options)
    #expect(try RunResults("run", in: folder) == (try RunResults("whole", in: folder)))
  }

  @Test("No room for a checkpoint ends it; once there is room, it goes on")
  func checkpoint() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.start(
      ["train", "--output", "run", "--quiet", "--checkpoint-every", "1epoch"] + Self.options,
      fileSizeLimit: Self.limit
    ).outcome()
    Self.expectFailure(outcome, writing: folder.path("run/checkpoint/epoch-0001"))
    #expect(folder.names(in: "run/checkpoint").isEmpty)
    #expect(folder.names(in: "run") == ["checkpoint", "history.csv", "iterations.csv", "run.json"])
    #expect(try JSON(folder.text("run/run.json"))["status"] == .string("failed"))
    try await Self.expectSameEnd(in: folder)
  }

  @Test("The checkpoints before stay as they were")
  func checkpointsBefore() async throws {
    let run = try await FullDiskRun()
    let (folder, names) = (run.folder, run.checkpoints)
    let before = try names.map { try folder.bytes("run/checkpoint/\($0)") }
    let outcome = try await folder.start(
      ["train", "--resume", "run", "--quiet", "--checkpoint-every", "100steps"],
      fileSizeLimit: 40
    ).outcome()
    // The losses so far, which are written again first, or the next checkpoint.
    Self.expectFailure(outcome, writing: folder.path("run/"))
    #expect(folder.names(in: "run/checkpoint") == names)
    #expect(try names.map { try folder.bytes("run/checkpoint/\($0)") } == before)
    let resumed = try await folder.mlp("train", "--resume", "run", "--quiet")
    #expect(resumed.standardError == "")
    try await run.expectSameEnd()
  }

  @Test("No room for the model, no end")
  func model() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.start(
      ["train", "--output", "run", "--quiet"] + Self.options, fileSizeLimit: Self.limit
    ).outcome()
    Self.expectFailure(outcome, writing: folder.path("run/model.safetensors"))
    #expect(folder.names(in: "run") == ["history.csv", "iterations.csv", "run.json"])
    try await Self.expectSameEnd(in: folder)
  }

  @Test("No room for anything is told before training")
  func nothing() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.start(
      ["train", "--output", "run", "--quiet"] + Self.options, fileSizeLimit: 1
    ).outcome()
    outcome.expectFailure(74, ["run.json cannot be written: File too large."])
    #expect(folder.names(in: "run").isEmpty)
  }
}

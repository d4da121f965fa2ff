import Foundation
import Testing

@Suite("mlp train --resume", .serialized)
struct TrainResumeTests {
  @Test("It needs no other option, and says from where it goes on")
  func plain() async throws {
    let run = try await FullDiskRun()
    let outcome = try await run.folder.mlp("train", "--resume", "run")
    #expect(outcome.exitCode == 0)
    let beginning = #/^Going on after (\d+ epochs?)?( and )?(\d+ steps)?\.$/#
    #expect(outcome.messages.first?.contains(beginning) == true)
    #expect(outcome.standardOutput.hasPrefix("Test accuracy: "))
    #expect(!run.folder.exists("run/checkpoint"))
    try await run.expectSameEnd()
  }

  @Test("A run that is finished is shown once more")
  func finished() async throws {
    let folder = try ScratchFolder()
    let results = try await folder.train("run")
    let again = try await folder.mlp("train", "--resume", "run", "--json")
    #expect(try again.json() == results)
    #expect(again.standardError == "The run in run is finished. These are its results:\n")
    // Data that are named are checked here too.
    try SmallDigits().write(to: folder, "digits")
    try await folder.mlp("train", "--resume", "run", "--data", "digits")
      .expectFailure(65, ["The run was trained on sample, and digits holds other data"])
  }

  @Test(
    "A damaged checkpoint is told of, and the one before it used",
    arguments: ["empty", "shorter", "longer", "a bit", "the header", "another file"])
  func damaged(damage: String) async throws {
    let run = try await FullDiskRun()
    let (folder, names) = (run.folder, run.checkpoints)
    let newest = "run/checkpoint/\(try #require(names.last))"
    var bytes = try folder.bytes(newest)
    switch damage {
    case "empty": bytes = []
    case "shorter": bytes.removeLast(bytes.count / 3)
    case "longer": bytes.append(0)
    case "a bit": bytes[bytes.count / 2] ^= 16
    case "the header": bytes[3] = 255
    default: bytes = Array("a shopping list".utf8)
    }
    try folder.write(bytes, as: newest)
    let outcome = try await folder.mlp("train", "--resume", "run", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.messages.count == 1)
    let message = outcome.messages.first ?? ""
    #expect(message.hasPrefix("Warning: \(folder.path(newest)) is damaged: expected "))
    #expect(message.hasSuffix(" The checkpoint before it is used."))
    try await run.expectSameEnd()
  }

  @Test("Where no checkpoint is whole, it says what to do, and changes nothing")
  func allDamaged() async throws {
    let run = try await FullDiskRun()
    let (folder, names) = (run.folder, run.checkpoints)
    for name in names { try folder.write([1, 2, 3], as: "run/checkpoint/\(name)") }
    let record = try folder.bytes("run/run.json")
    let outcome = try await folder.mlp("train", "--resume", "run")
    outcome.expectFailure(
      65, ["None of the checkpoints in", "remove \(folder.path("run/checkpoint"))"] + names)
    #expect(try folder.bytes("run/run.json") == record)
    try FileManager.default.removeItem(at: folder.file("run/checkpoint"))
    let again = try await folder.mlp("train", "--resume", "run")
    #expect(again.messages.first == "run has no checkpoint: the run begins again.")
    try await run.expectSameEnd()
  }

  @Test("Data that have been changed are refused")
  func otherData() async throws {
    let run = try await FullDiskRun(
      data: "digits", options: ["--hidden", "4", "--epochs", "40", "--batch-size", "1"])
    let (folder, names) = (run.folder, run.checkpoints)
    var changed = SmallDigits()
    changed.testLabels.reverse()
    try changed.write(to: folder, "digits")
    let outcome = try await folder.mlp("train", "--resume", "run")
    outcome.expectFailure(65, ["holds other data", "--data"])
    #expect(folder.names(in: "run/checkpoint") == names)
    // The run's own data, in another place.
    try SmallDigits().write(to: folder, "moved")
    let moved = try await folder.mlp("train", "--resume", "run", "--data", "moved", "--json")
    _ = try moved.json()
    #expect(try JSON(folder.text("run/run.json"))["data"]["name"] == .string("digits"))
  }

  @Test("Two programs do not write into one folder")
  func lock() async throws {
    let folder = try ScratchFolder()
    let endless = ["--hidden", "12", "--epochs", "1000000"]
    let first = try folder.start(["train", "--output", "run", "--quiet"] + endless)
    try await first.wait(until: "an epoch") { folder.exists("run/iterations.csv") }
    let (resumed, forced) = try await (
      folder.mlp("train", "--resume", "run"), folder.mlp("train", "--output", "run", "--force")
    )
    for outcome in [resumed, forced] {
      outcome.expectFailure(74, ["Another mlp is training in \(folder.path("run"))"])
    }
    first.send(SIGINT)
    let outcome = try await first.outcome()
    #expect(outcome.exitCode == 130)
    #expect(folder.exists("run/model.safetensors"))
  }

  @Test(
    "What would make it another run is refused",
    arguments: ["--epochs 70", "--hidden 12", "--output other", "--force", "--config run"])
  func otherOptions(line: String) async throws {
    let words = line.split(separator: " ").map(String.init)
    let outcome = try await ScratchFolder().mlp(["train", "--resume", "run"] + words)
    outcome.expectUsageFault(
      """
      With --resume, the run goes on as it was begun, in its own folder. Leave out what would make it another run, or \
      begin a new one with --config and --output.
      """, help: "--resume <folder>", usage: "mlp train [options]")
  }

  @Test("A folder without a run cannot be gone on with", arguments: ["nowhere", "empty", "file"])
  func noRun(path: String) async throws {
    let folder = try ScratchFolder()
    try folder.write([], as: "file")
    try folder.write([], as: "empty/other")
    let outcome = try await folder.mlp("train", "--resume", path)
    if path == "file" {
      outcome.expectFailure(64, ["file is a file. --resume takes the run folder that it is in."])
    } else {
      outcome.expectFailure(66, [folder.path(path)])
    }
  }

  @Test("An interval needs its unit", arguments: ["5", "min", "0s", "-1min", "2.5epochs", "1e9s"])
  func interval(text: String) async throws {
    let outcome = try await ScratchFolder().mlp("train", "--checkpoint-every=\(text)")
    outcome.expectUsageFault(
      """
      --checkpoint-every expects a time or a count with its unit, as in 30s, 5min, 2h, 2epochs or 100steps, but got \
      '\(text)'.
      """, help: "--checkpoint-every <interval>", usage: "mlp train [options]")
  }
}

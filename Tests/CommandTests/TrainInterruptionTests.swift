import Foundation
import Testing

@Suite("A training that does not come to its end")
struct TrainInterruptionTests {
  private static let endless = [
    "--hidden", "16", "--epochs", "1000000", "--output", "run", "--checkpoint-every", "1000h",
  ]

  private static func epochs(in folder: ScratchFolder) -> Int {
    let history = try? folder.text("run/history.csv")
    return max((history?.split(separator: "\n").count ?? 0) - 1, 0)
  }

  @Test("Asked to end, it saves the network as it is and says so", arguments: [SIGINT, SIGTERM])
  func interruption(signal: Int32) async throws {
    let folder = try ScratchFolder()
    let program = try folder.start(["train", "--json", "--quiet"] + Self.endless)
    try await program.wait(until: "an epoch") { Self.epochs(in: folder) >= 2 }
    program.send(signal)
    let outcome = try await program.outcome()
    let results = try outcome.json(exitCode: 130)
    let message = outcome.standardError
    #expect(message.hasPrefix("Interrupted; the network is saved as it was then. Go on with: "))
    #expect(message.hasSuffix("mlp train --resume run\n"))
    #expect(results["interrupted"] == .boolean(true))
    #expect(results["test"] == .null)
    #expect(results["epochs"].elements.count >= 2)

    let record = try JSON(folder.text("run/run.json"))
    #expect(record["status"] == .string("interrupted"))
    #expect(record["ended"].string != nil)
    #expect(record["weights_sha256"] == results["weights_sha256"])
    #expect(record["last_epoch"]["epoch"].number == Double(Self.epochs(in: folder)))
    let evaluation = try await folder.mlp("evaluate", "--run", "run", "--json").json()
    #expect(try #require(evaluation["accuracy"].number) > 0.8)
  }

  @Test("A second Ctrl-C ends it at once")
  func secondSignal() async throws {
    let folder = try ScratchFolder()
    // One epoch of steps that take long: the first signal is heard, but the step goes on.
    let program = try folder.start([
      "train", "--output", "run", "--hidden", "6000,6000", "--batch-size", "4000", "--epochs", "50",
      "--quiet",
    ])
    try await program.wait(until: "a run") { folder.exists("run/run.json") }
    // Again and again, on this very thread: on a machine with much else to do, a task that sleeps may sleep until the step is
    // over.
    for _ in 0..<40 where program.isRunning {
      program.send(SIGINT)
      usleep(50_000)
    }
    #expect(try await program.outcome().exitCode == nil)
    #expect(!folder.exists("run/model.safetensors"))
  }

  @Test("Killed at any moment, it leaves whole files or none", arguments: [1, 2, 5, 20])
  func killedWhileTraining(epochs: Int) async throws {
    let folder = try ScratchFolder()
    let program = try folder.start(["train", "--quiet"] + Self.endless)
    try await program.wait(until: "\(epochs) epochs") { Self.epochs(in: folder) >= epochs }
    program.send(SIGKILL)
    #expect(try await program.outcome().exitCode == nil)
    try await Self.expectWholeFiles(in: folder)
    #expect(!folder.exists("run/model.safetensors"))
    #expect(try JSON(folder.text("run/run.json"))["status"] == .string("running"))
    let evaluation = try await folder.mlp("evaluate", "--run", "run")
    evaluation.expectFailure(66, ["There is no model.safetensors in \(folder.path("run"))"])
    try await folder.train("run", ["--force"])
    #expect(
      folder.names(in: "run")
        == ["history.csv", "iterations.csv", "model.safetensors", "run.json"])
  }

  @Test("Killed while it saves, it leaves a whole model or none", arguments: 0..<3)
  func killedWhileSaving(repetition: Int) async throws {
    let folder = try ScratchFolder()
    // 20 MB, which take a while to write.
    let program = try folder.start([
      "train", "--output", "run", "--hidden", "2000,1500", "--epochs", "1", "--batch-size", "2000",
      "--validation", "0.8", "--quiet",
    ])
    try await program.wait(until: "a model") {
      !Set(folder.names(in: "run")).isSubset(of: ["run.json", "history.csv", "iterations.csv"])
    }
    program.send(SIGKILL)
    _ = try await program.outcome()
    try await Self.expectWholeFiles(in: folder)
  }

  private static func expectWholeFiles(in folder: ScratchFolder) async throws {
    for name in folder.names(in: "run") {
      // A file that is being replaced has another name for a moment; for longer on file systems without nameless files.
      let whole = name.replacing(/\.[0-9a-f]+\.partial$/, with: "")
      if whole != name, !folder.hasNamelessFiles { continue }
      switch whole {
      case "run.json":
        _ = try JSON(folder.text("run/\(name)"))
      case "history.csv":
        let text = try folder.text("run/\(name)")
        #expect(text.hasSuffix("\n"))
        let rows = text.split(separator: "\n")
        #expect(rows.allSatisfy { $0.count { $0 == "," } == 7 })
      case "iterations.csv":
        let text = try folder.text("run/\(name)")
        #expect(text.hasPrefix("iteration,loss\n") && text.hasSuffix("\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count { $0 == "," } == 1 })
      case "model.safetensors":
        #expect(try await folder.mlp("evaluate", "--run", "run").exitCode == 0)
      default:
        Issue.record("\(name) was left behind")
      }
    }
  }

  @Test(
    "A loss that is not a number stops it, with the epoch, the step and the cause",
    arguments: [
      ("--learning-rate 1e30", "epoch 1, step 2. ", "learning rate 1e+30"),
      // The only update of the epoch is the bad one.
      ("--learning-rate 1e30 --batch-size 5000", "epoch 1, step 1. ", "learning rate 1e+30"),
      ("--learning-rate-decay 1e60 --epochs 4", "epoch 2, step 2. ", "learning rate 5e+58"),
    ])
  func nonFinite(options: String, place: String, cause: String) async throws {
    let folder = try ScratchFolder()
    let words = options.split(separator: " ").map(String.init)
    let outcome = try await folder.mlp(["train", "--output", "run", "--quiet"] + words)
    outcome.expectFailure(1, ["Error: The loss became ", place, cause, "doctor --run run"])
    let evaluation = try await folder.mlp("evaluate", "--run", "run")
    evaluation.expectFailure(66, ["failed before there was a network", "mlp doctor --run"])
    #expect(folder.names(in: "run") == ["history.csv", "iterations.csv", "run.json"])
    let record = try JSON(folder.text("run/run.json"))
    #expect(record["status"] == .string("failed"))
    #expect(record["message"].string?.contains(place) == true)
    #expect(record["ended"].string != nil)
  }
}

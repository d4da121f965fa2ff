import Foundation
import Testing

@Suite("mlp train --print-config")
struct PrintConfigTests {
  private static let settings = [
    "--hidden", "12,8", "--activation", "tanh", "--optimizer", "adam", "--beta2", "0.98",
    "--schedule", "cosine", "--warm-up", "5%", "--initializer", "normal:0.1", "--l2", "0.001",
    "--validation", "1.0e-1", "--validation-split", "last", "--scaling", "unit", "--epochs", "2",
    "--precision", "float64", "--seed", "9", "--batch-norm", "--augment", #"{"shift": 1}"#,
  ]

  @Test("What is printed is a file that gives the same weights, and nothing is trained for it")
  func roundTrip() async throws {
    let folder = try ScratchFolder()
    let printed = try await folder.mlp(["train", "--print-config"] + Self.settings)
    #expect(printed.exitCode == 0)
    #expect(printed.standardError == "")
    #expect(!folder.exists("runs"))
    let document = try JSON(printed.standardOutput)
    #expect(document["hidden"] == .array([.number(12), .number(8)]))
    #expect(document["batch-norm"] == .boolean(true))
    #expect(document["batch-size"] == .number(32))
    #expect(document["augment"] == .object(["shift": .number(1)]))
    try folder.write(printed.standardOutput.utf8, as: "options.json")
    let fromFile = try await folder.train("file", ["--config", "options.json"])
    let fromWords = try await folder.train("words", Self.settings + ["--batch-size", "32"])
    #expect(fromFile["weights_sha256"] == fromWords["weights_sha256"])
    let again = try await folder.mlp("train", "--config", "options.json", "--print-config")
    #expect(again.standardOutput == printed.standardOutput)
  }

  @Test("Beside a run, it is that run with the changes, without its results")
  func ofRun() async throws {
    let folder = try ScratchFolder()
    try await folder.train("first", Self.settings)
    let printed = try await folder.mlp(
      "train", "--config", "first", "--epochs", "1", "--print-config")
    #expect(printed.exitCode == 0)
    let record = try JSON(printed.standardOutput)
    #expect(record["configuration"]["epochs"] == .number(1))
    #expect(record["status"] == .string("planned"))
    #expect(record["weights_sha256"] == .null)
    try folder.write(printed.standardOutput.utf8, as: "changed.json")
    let fromFile = try await folder.train("file", ["--config", "changed.json"])
    let fromRun = try await folder.train("run", ["--config", "first", "--epochs", "1"])
    #expect(fromFile["weights_sha256"] == fromRun["weights_sha256"])
    #expect(fromFile["same_weights"] == .null)
  }

  @Test("What could not be trained is not printed")
  func faults() async throws {
    let outcome = try await ScratchFolder().mlp(
      "train", "--print-config", "--validation", "5000")
    outcome.expectFailure(64, ["Holding out 5000 of 4000", "Help:  --validation"])
  }
}

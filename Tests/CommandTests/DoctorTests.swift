import Foundation
import Testing

@Suite("mlp doctor")
struct DoctorTests {
  @Test("A sound run: every aspect is looked at, and the exit code is 0")
  func soundRun() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    let outcome = try await folder.mlp("doctor", "--run", "run")
    #expect(outcome.exitCode == 0)
    for aspect in [
      "gradients", "examples", "inputs", "loss at the start", "gradient flow", "first steps",
    ] {
      #expect(outcome.standardOutput.contains("  \(aspect)"))
    }
    #expect(!outcome.standardOutput.contains("Fault"))
    #expect(outcome.standardError.contains("Looking at the gradients ..."))
  }

  @Test("A planted mistake is found by its name, told with its remedy, and ends with exit code 1")
  func plantedMistake() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    let outcome = try await folder.mlp(
      "doctor", "--run", "run", "--plant", "missing-rectifier-mask")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.standardOutput.contains("1. Fault in the layers below a rectifier"),
      "\(outcome.standardError)")
    let report = try await folder.mlp(
      "doctor", "--run", "run", "--plant", "missing-rectifier-mask", "--json")
    let json = try report.json(exitCode: 1)
    #expect(json["verdict"] == .string("fault"))
    #expect(json["faults"] != .number(0))
    #expect(json["observations"].elements.first?["severity"] == .string("fault"))
    let findings = json["observations"].elements.flatMap { $0["findings"].elements }
    #expect(findings.first?["kind"] == .string("missingRectifierMask"))
    #expect(findings.first?["severity"] == .string("fault"))
  }

  @Test("A run that failed has no network; its doctor tells why it failed")
  func failedRun() async throws {
    let folder = try ScratchFolder()
    let failed = try await folder.mlp(
      "train", "--output", "run", "--learning-rate", "1e30", "--quiet")
    #expect(failed.exitCode == 1)
    let outcome = try await folder.mlp("doctor", "--run", "run")
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardOutput.contains("1e+30 is probably too high"))
    #expect(outcome.standardOutput.contains("It stopped at an error: The loss became not a number"))
  }

  @Test("A calculation on paper needs no data")
  func calculation() async throws {
    let folder = try ScratchFolder()
    let outcome = try await folder.mlp("doctor", "--recipe", "backprop-example")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("in 12 of 12 parameters"))
    #expect(outcome.standardOutput.hasSuffix("Nothing is wrong.\n"))
  }

  @Test("An incomplete run folder is examined as far as it goes, with a remark")
  func incompleteFolder() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    for name in ["history.csv", "model.safetensors"] {
      try FileManager.default.removeItem(at: folder.file("run/\(name)"))
    }
    let record = try folder.text("run/run.json").replacing("\"finished\"", with: "\"running\"")
    try folder.write(record.utf8, as: "run/run.json")
    let outcome = try await folder.mlp("doctor", "--run", "run", "--quiet")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError.isEmpty)
    for remark in ["no history.csv", "no model.safetensors", "was killed"] {
      #expect(outcome.standardOutput.contains(remark))
    }
  }

  @Test("Files that are not of one run are refused, or told of")
  func contradictions() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    let record = try folder.text("run/run.json")
    let history = try folder.text("run/history.csv")
    func doctor() async throws -> Outcome { try await folder.mlp("doctor", "--run", "run") }

    let shorter = history.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    try folder.write(shorter.utf8, as: "run/history.csv")
    #expect(try await doctor().standardOutput.contains("ends with epoch 1 and run.json"))
    try folder.write((history + "oops\n").utf8, as: "run/history.csv")
    #expect(try await doctor().exitCode == 65)
    try folder.write(history.utf8, as: "run/history.csv")

    try folder.write(
      record.replacing("\"units\" : 12", with: "\"units\" : 13").utf8, as: "run/run.json")
    let other = try await doctor()
    #expect(other.exitCode == 65)
    #expect(other.standardError.contains("784-13-10") && other.standardError.contains("784-12-10"))
    try folder.write(
      record.replacing("\"epochs\" : 2", with: "\"epochs\" : 2.5").utf8, as: "run/run.json")
    #expect(try await doctor().standardError.contains("'configuration.epochs' holds a number"))
  }

  static let wrongUses: [([String], Int32, String)] = [
    ([], 64, "either --run"),
    (["--run", "a", "--recipe", "b"], 64, "two things to examine"),
    (["runs/first"], 64, "Did you mean '--run runs/first'?"),
    (["--run", "a", "--plant", "softmax"], 64, "Did you mean 'missing-softmax-sign'?"),
    (["--run", "nowhere"], 66, "There is no folder"),
    (["--recipe", "tiny-dem"], 64, "Did you mean 'tiny-demo'?"),
    (["--recipe", "perceptron", "--data", "sample"], 64, "has a single layer"),
    (["--recipe", "raschka-ch12", "--data", "sample"], 65, "needs 60,000"),
    (["--recipe", "backprop-example", "--plant", "doubled-penalty"], 64, "on paper"),
    (["--run", "a", "--plant", "nothing"], 64, "--plant expects one of"),
  ]

  @Test("What cannot be examined is said", arguments: wrongUses)
  func wrongUse(_ arguments: [String], _ exitCode: Int32, _ message: String) async throws {
    let outcome = try await ScratchFolder().mlp(["doctor"] + arguments)
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.standardError.contains(message))
    #expect(outcome.standardOutput.isEmpty)
  }

  @Test("A mistake that the network has no occasion for is refused")
  func noOccasion() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    let outcome = try await folder.mlp("doctor", "--run", "run", "--plant", "doubled-penalty")
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("the cost has no penalty"))
  }
}

import Testing

@Suite("mlp doctor")
struct DoctorTests {
  @Test("A sound run: every aspect is looked at, and the exit code is 0")
  func soundRun() async throws {
    let folder = try ScratchFolder()
    _ = try await folder.train("run")
    let outcome = try await folder.mlp("doctor", "--run", "run")
    #expect(outcome.exitCode == 0)
    for aspect in ["gradients", "inputs", "loss at the start", "gradient flow", "first steps"] {
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
    #expect(outcome.standardOutput.contains("1. Fault in the layers below a rectifier"))
    let report = try await folder.mlp(
      "doctor", "--run", "run", "--plant", "missing-rectifier-mask", "--json")
    let findings = try report.json(exitCode: 1)["observations"].elements.flatMap {
      $0["findings"].elements
    }
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

  static let wrongUses: [([String], Int32, String)] = [
    ([], 64, "either --run"),
    (["--run", "a", "--recipe", "b"], 64, "either --run"),
    (["--run", "nowhere"], 66, "There is no run.json"),
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

import Foundation
import Testing

@Suite("The program mlp as a whole")
struct ProgramTests {
  @Test("The version is one line")
  func version() async throws {
    let outcome = try await ScratchFolder().mlp("--version")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains(#/^mlp \d+\.\d+\.\d+\n$/#))
    #expect(outcome.standardError == "")
  }

  @Test(
    "Every command has a help page, on standard output",
    arguments: [
      ["--help"], ["-h"], ["help"], [], ["help", "train"], ["train", "--help"],
      ["evaluate", "--help"], ["predict", "-h"], ["reproduce", "--help"], ["data"],
      ["help", "data", "show"], ["benchmark", "--help"], ["data", "list", "--help"],
      ["data", "fetch", "--help"],
      ["data", "info", "--help"],
    ])
  func help(arguments: [String]) async throws {
    let outcome = try await ScratchFolder().mlp(arguments, variables: ["COLUMNS": "70"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "")
    let path = (["mlp"] + arguments.filter { $0 != "help" && !$0.hasPrefix("-") })
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("Usage: \(path.joined(separator: " ")) ") })
    #expect(lines.contains { $0.hasPrefix("  -h, --help") })
    // A page is wrapped; only a line to type may be longer.
    #expect(lines.allSatisfy { $0.count <= 70 || $0.hasPrefix("  mlp ") || $0.hasPrefix("Usage:") })
  }

  @Test("The help of train explains every option of the documentation")
  func trainHelp() async throws {
    let outcome = try await ScratchFolder().mlp("train", "--help")
    for option in [
      "data", "hidden", "activation", "epochs", "batch-size", "learning-rate", "l2", "seed",
      "precision", "threads", "validation", "output", "json", "force", "config", "export", "quiet",
    ] {
      #expect(outcome.standardOutput.contains("  --\(option) ") || option.isEmpty, "\(option)")
    }
  }

  @Test("An unknown command or option is told with what was probably meant")
  func unknown() async throws {
    let folder = try ScratchFolder()
    let command = try await folder.mlp("trian", "--epochs", "1")
    command.expectUsageFault(
      "Unknown command 'trian'. Did you mean 'train'?", help: "train",
      usage: "mlp <command> [options]")
    let nested = try await folder.mlp("data", "shwo")
    nested.expectUsageFault(
      "Unknown command 'shwo'. Did you mean 'show'?", help: "show",
      usage: "mlp data <command> [options]")
    let option = try await folder.mlp("--vresion")
    option.expectUsageFault(
      "Unknown option '--vresion'. Did you mean '--version'?", help: nil,
      usage: "mlp <command> [options]")
  }

  @Test(
    "Results that cannot be written are an error of output, whatever else went well",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"),
    arguments: [
      ["--version"], ["--help"], ["data", "list", "--json"], ["train", "--epochs", "1"],
    ])
  func fullDisk(arguments: [String]) async throws {
    let folder = try ScratchFolder()
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let outcome = try await folder.start(arguments, standardOutput: full).outcome()
    #expect(outcome.exitCode == 74)
    #expect(
      outcome.messages.last == "Error: Cannot write to standard output: No space left on device.")
  }

  @Test("A reader that has seen enough ends the program without a word")
  func closedOutput() async throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try await ScratchFolder().start(
      ["data", "info", "sample"], standardOutput: pipe.fileHandleForWriting
    ).outcome()
    #expect(outcome.exitCode == 74)
    #expect(outcome.standardError == "")
  }

  @Test("A training is not lost because nobody reads its messages")
  func closedErrors() async throws {
    let folder = try ScratchFolder()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try await folder.start(
      ["train", "--output", "run", "--epochs", "2", "--json"],
      standardError: pipe.fileHandleForWriting
    ).outcome()
    #expect(try outcome.json()["epochs"].elements.count == 2)
    #expect(folder.exists("run/model.safetensors"))
  }
}

import Foundation
import MLPCommands
import Synchronization
import Testing

/// An environment that keeps what is written to it.
final class Captured: Sendable {
  private let output = Mutex("")
  private let errors = Mutex("")

  var standardOutput: String { output.withLock { $0 } }
  var standardError: String { errors.withLock { $0 } }

  var environment: CommandEnvironment {
    CommandEnvironment(
      standardOutput: TextOutput { text in self.output.withLock { $0 += text } },
      standardError: TextOutput { text in self.errors.withLock { $0 += text } },
      workingFolder: URL(filePath: "/somewhere", directoryHint: .isDirectory),
      now: { Date(timeIntervalSince1970: 0) })
  }
}

@Suite("The environment of a command")
struct EnvironmentTests {
  @Test("Results and messages go their own ways")
  func outputs() throws {
    let captured = Captured()
    let invocation = try Sample.tool.parse(words("train --run a --epochs 2"))
    guard case .run(let command) = invocation else {
      Issue.record("not a command")
      return
    }
    try command.run(in: captured.environment)
    captured.environment.note("done")
    #expect(captured.standardOutput == "a 2\n")
    #expect(captured.standardError == "done\n")
  }

  @Test("A result that cannot be written is an error, a message is not")
  func closedOutputs() {
    let closed = TextOutput { _ throws(OutputError) in
      throw OutputError(stream: "standard output", reason: "no space left")
    }
    let environment = CommandEnvironment(
      standardOutput: closed, standardError: closed, workingFolder: URL(filePath: "/"),
      now: { Date() })
    environment.note("lost")
    let error = #expect(throws: OutputError.self) { try environment.print("x") }
    #expect(error?.description == "Cannot write to standard output: no space left.")
  }

  @Test(
    "Relative paths start from the working folder",
    arguments: [("runs/a", "/somewhere/runs/a"), ("/tmp/a", "/tmp/a"), ("../b", "/b")])
  func paths(typed: String, path: String) {
    #expect(Captured().environment.url(forPath: typed).standardizedFileURL.path() == path)
  }
}

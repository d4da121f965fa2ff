import Foundation
import Testing

@Suite("Progress on a terminal")
struct TerminalTests {
  private static let escape = "\r\u{1B}[K"

  @Test(
    "The bar is drawn over itself, fits the terminal, and is gone in the end",
    arguments: [40, 60, 100])
  func bar(columns: Int) async throws {
    let folder = try ScratchFolder()
    let terminal = try PseudoTerminal()
    let outcome = try await folder.start(
      ["train", "--output", "run", "--hidden", "800,400", "--epochs", "2", "--json"],
      variables: ["COLUMNS": "\(columns)", "TERM": "xterm"], standardError: terminal.programEnd
    ).outcome()
    _ = try outcome.json()
    let text = try await terminal.text().replacing("\r\n", with: "\n")
    let pieces = text.components(separatedBy: Self.escape)
    // The line on the network, then a bar in each piece; the pieces after a bar that was erased
    // begin with the line of an epoch.
    #expect(pieces[0].hasPrefix("784-800-400-10, "))
    let bars = pieces.dropFirst().filter { $0.contains("▕") }
    #expect(bars.count >= 2)
    for bar in bars {
      #expect(bar.contains(#/^epoch [12]\/2 ▕█* *▏  cost /#), "\(bar)")
      #expect(!bar.contains("\n"))
      #expect(bar.count < columns)
    }
    for epoch in 1...2 {
      #expect(pieces.contains { $0.hasPrefix("epoch \(epoch)/2  cost ") })
    }
    let last = try #require(pieces.last)
    #expect(last.contains(#/^epoch 2\/2  cost .*\n$/#), "\(last)")
  }

  @Test("On a terminal that cannot move its cursor there are plain lines")
  func dumb() async throws {
    let folder = try ScratchFolder()
    let terminal = try PseudoTerminal()
    _ = try await folder.start(
      ["train", "--output", "run", "--hidden", "100", "--epochs", "2", "--json"],
      variables: ["TERM": "dumb"], standardError: terminal.programEnd
    ).outcome().json()
    let text = try await terminal.text()
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(whereSeparator: \.isNewline).count == 3)
  }

  @Test("A verdict is coloured on a terminal only")
  func colours() async throws {
    let folder = try ScratchFolder()
    try await folder.train("run")
    let terminal = try PseudoTerminal()
    let outcome = try await folder.start(
      ["predict", "--run", "run"], variables: ["TERM": "xterm"],
      standardOutput: terminal.programEnd
    ).outcome()
    #expect(outcome.exitCode == 0)
    #expect(try await terminal.text().contains(#/\u{1B}\[1;3[12]m(INCORRECT|CORRECT)\u{1B}\[0m/#))
  }
}

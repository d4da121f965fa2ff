import Foundation
import MLPCommands
import Plotting
import Reproductions
import Synchronization

/// A recipe that is quick, with every kind of thing that a page tells, and characters that HTML takes for its own.
struct QuickRecipe: Recipe {
  static let name = "quick"
  static let title = "A <quick> run & its \"title\""
  static let narration = "First & foremost:\n  x < y\n\nSecond <paragraph>."
  static let requirement = DataRequirement.anyDigits
  static let length = RecipeLength.whole

  static let figures = ["curve", "other"].map { name in
    StoryFigure(
      name, caption: "the <\(name)>",
      Figure(
        .lines(
          LineChart(
            title: name, horizontal: Axis("x"), vertical: Axis("y"),
            series: [.init("s", values: [1, 2])]))))
  }

  func run(_ run: RecipeRun) throws -> Verdict {
    try run.report("line <1>")
    try run.report("line <2>")
    return Verdict(
      lines: run.lines,
      comparisons: [
        Comparison("a < b", published: "1 & 2", found: "1 & 2"),
        Comparison(
          "c", published: "3", found: "<4>", criterion: "as <it> is", isReproduced: false,
          detail: "3 is not <4>"),
      ],
      errata: [Erratum("wrong <claim>", asPrinted: "<before>", corrected: "<after>")],
      story: [
        StoryStep("The <data>", "Look & see.", figures: [Self.figures[0]]),
        StoryStep("Training", lines: run.lines, figures: [Self.figures[1]]),
      ])
  }
}

/// A recipe that must not be run.
struct UnwantedRecipe: Recipe {
  struct WasRun: Error {}
  static let name = "unwanted"
  static let title = "Never"
  static let narration = "Never."
  static let requirement = DataRequirement.fullMNIST
  static let length = RecipeLength.whole

  func run(_ run: RecipeRun) throws -> Verdict { throw WasRun() }
}

/// A folder of a test's own with a gnuplot that writes its script as the drawing; removed with the last reference to it.
final class PageFolder {
  let url: URL
  private let messages = Messages()

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "mlp-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appending(path: "programs"), withIntermediateDirectories: true)
    let gnuplot = url.appending(path: "programs/gnuplot")
    let script = """
      #!/bin/sh
      while read -r word1 word2 name; do
        if [ "$word1 $word2" = "set output" ]; then eval "name=$name"; /bin/cat "$2" > "$name"; fi
      done < "$2"

      """
    try Data(script.utf8).write(to: gnuplot)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: gnuplot.path)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// What a command knows of the world, with gnuplot or without.
  func environment(hasGnuplot: Bool = true) -> CommandEnvironment {
    CommandEnvironment(
      standardOutput: TextOutput { _ in },
      standardError: TextOutput { [messages] in messages.add($0) },
      variables: ["PATH": hasGnuplot ? url.appending(path: "programs").path : ""],
      workingFolder: url, now: { Date(timeIntervalSince1970: 0) })
  }

  /// What was told on standard error.
  var told: String { messages.text.withLock { $0 } }
}

/// Texts in the order in which they come.
private final class Messages: Sendable {
  let text = Mutex("")

  func add(_ more: String) { text.withLock { $0 += more } }
}

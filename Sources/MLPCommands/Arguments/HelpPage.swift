/// The page that `--help` prints.
struct HelpPage {
  private struct Section {
    let title: String
    var rows: [(name: String, text: String)]
  }

  private let abstract: String
  private let usage: String
  private let discussion: String
  private let examples: [CommandExample]
  private var sections: [Section] = []
  private var ending = ""

  /// The heading of a command's own options.
  static let optionsTitle = "Options"

  private static let standardRows = [
    (name: "--version", text: "Show the version."), (name: "-h, --help", text: "Show this page."),
  ]

  /// The page of a command.
  init(_ configuration: CommandConfiguration, syntax: CommandSyntax) {
    abstract = configuration.abstract
    usage = syntax.usage
    discussion = configuration.discussion
    examples = configuration.examples
    for definition in syntax.definitions {
      let title = definition.isPositional ? "Arguments" : definition.section ?? Self.optionsTitle
      append((definition.label, definition.fullHelp), to: title)
    }
    // The command's own options come after its groups, with those that every command has.
    let own = sections.filter { $0.title == Self.optionsTitle }.flatMap(\.rows)
    sections.removeAll { $0.title == Self.optionsTitle }
    sections.append(Section(title: Self.optionsTitle, rows: own + Self.standardRows))
  }

  /// The page of a group of commands.
  init(_ group: CommandGroup, path: String) {
    abstract = group.abstract
    usage = "\(path) <command> [options]"
    discussion = group.discussion
    examples = group.examples
    sections = [
      Section(title: "Commands", rows: group.members.map { ($0.name, $0.abstract) }),
      Section(title: Self.optionsTitle, rows: Self.standardRows),
    ]
    ending = "See '\(path) <command> --help' for the options of a command."
  }

  private mutating func append(_ row: (name: String, text: String), to title: String) {
    if let index = sections.firstIndex(where: { $0.title == title }) {
      sections[index].rows.append(row)
    } else {
      sections.append(Section(title: title, rows: [row]))
    }
  }

  /// The whole page, with a line end after its last line.
  ///
  /// - Parameter width: Where lines end, in characters; at least 40.
  func text(width: Int) -> String {
    let width = max(width, 40)
    var blocks = [wrapped(abstract, width: width), ["Usage: \(usage)"]]
    if !discussion.isEmpty { blocks.append(wrappedParagraphs(discussion, width: width)) }
    let widest = sections.flatMap(\.rows).map(\.name.count).max() ?? 0
    // Two spaces before a name and two after it; the explanations keep most of the width.
    let start = min(widest + 4, max(width / 3, 16))
    blocks += sections.map { ["\($0.title):"] + columns($0.rows, start: start, width: width) }
    if !examples.isEmpty { blocks.append(["Examples:"] + examples.flatMap { lines($0, width) }) }
    if !ending.isEmpty { blocks.append(wrapped(ending, width: width)) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ example: CommandExample, _ width: Int) -> [String] {
    ["  \(example.line)"] + wrapped(example.explanation, width: width - 6).map { "      \($0)" }
  }
}

import Datasets

/// `mlp data list`.
struct DataListCommand: Command {
  static let configuration = CommandConfiguration(
    name: "list", abstract: "List the data sets that can be used by name.",
    discussion: """
      Looks in the folder that the environment variable MLP_DATA names, in the cache, and where a package manager puts \
      data sets. What is found nowhere is downloaded when it is first used.
      """)

  @Flag(help: "Print the list as JSON.") var json = false

  private struct Line: Encodable {
    let name: String
    let summary: String
    let trainExamples: Int
    let testExamples: Int
    let location: String?
  }

  func run(in environment: CommandEnvironment) throws {
    environment.noteMissingDataFolder()
    let lines = environment.catalogue.entries.map {
      Line(
        name: $0.name, summary: $0.summary, trainExamples: $0.trainCount,
        testExamples: $0.testCount, location: $0.location?.wording)
    }
    if json { return try environment.printJSON(lines) }
    for line in lines {
      try environment.print(
        """
        \(line.name)
          \(line.summary)
          \(Wording.count(line.trainExamples)) training and \(Wording.count(line.testExamples)) test examples
          \(line.location ?? "not on this machine: 'mlp data fetch \(line.name)' downloads it")
        """)
    }
    try environment.print("A folder with IDX files can be used wherever a name can.")
  }
}

extension DatasetLocation {
  /// Where the data set is, in words.
  var wording: String { folder ?? "bundled with the program" }
}

import Datasets

/// `mlp data show NAME`.
struct DataShowCommand: Command {
  static let configuration = CommandConfiguration(
    name: "show", abstract: "Draw examples in the terminal.",
    examples: [CommandExample("mlp data show sample --class 7 --count 25", "Twenty-five sevens.")])

  @Argument(placeholder: "place", help: DataOption.placeHelp)
  var place: String
  @Option(name: "class", placeholder: "name", help: "Only examples of this class.")
  var className: String?
  @Option(placeholder: "n", help: "How many to draw.", validation: .within(1...10_000))
  var count = 10
  @Option(placeholder: "index", help: "The first example to look at.", validation: .atLeast(0))
  var from = 0
  @Option(placeholder: "part", help: "Which part to draw from.") var part = DataPartChoice.train

  func run(in environment: CommandEnvironment) throws {
    let dataset = part.dataset(of: try environment.loadData(place))
    var indices = Array(0..<dataset.count)
    if let className {
      guard let label = dataset.classNames.firstIndex(of: className) else {
        throw ValidationError(
          """
          There is no class '\(className)' in \(place). The classes are \
          \(dataset.classNames.joined(separator: ", ")).
          """, option: "class")
      }
      indices = dataset.indices(ofClass: UInt8(label))
    }
    let chosen = indices.filter { $0 >= from }.prefix(count)
    guard !chosen.isEmpty else {
      throw ValidationError(
        "No example from \(from) on; \(place) has \(dataset.count) in this part.", option: "from")
    }
    try environment.print(dataset.drawing(of: chosen, width: environment.terminalWidth))
  }
}

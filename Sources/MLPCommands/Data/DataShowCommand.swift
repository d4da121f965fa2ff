import Datasets

/// `mlp data show NAME`.
struct DataShowCommand: Command {
  static let configuration = CommandConfiguration(
    name: "show", abstract: "Draw examples in the terminal.",
    examples: [
      CommandExample("mlp data show sample --class 7 --count 25", "Twenty-five sevens."),
      CommandExample(
        "mlp data show sample --augment gentle --count 3", "Three digits, as distortions show them."
      ),
    ])

  @Argument(placeholder: "place", help: DataOption.placeHelp)
  var place: String
  @Option(name: "class", placeholder: "name", help: "Only examples of this class.")
  var className: String?
  @Option(placeholder: "n", help: "How many to draw.", validation: .within(1...10_000))
  var count = 10
  @Option(placeholder: "index", help: "The first example to look at.", validation: .atLeast(0))
  var from = 0
  @Option(placeholder: "part", help: "Which part to draw from.") var part = DataPartChoice.train
  @Option(
    placeholder: "preset",
    help: "Beside each example, show what these distortions make of it in the first epochs.")
  var augment: Augmentation.Preset?
  @Option(placeholder: "n", help: "The seed of the distortions.") var seed: UInt32 = 1

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
    let width = environment.terminalWidth
    try environment.print(
      augment.map {
        try dataset.drawing(of: chosen, distortedBy: Augmentation($0), seed: seed, width: width)
      } ?? dataset.drawing(of: chosen, width: width))
  }
}

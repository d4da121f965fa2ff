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
      CommandExample(
        "mlp data show sample --deskew --directions --count 3",
        "What a network sees with these options."),
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
  @Flag(help: "Show the images upright, as 'mlp train --deskew' sets them.") var deskew = false
  @Flag(help: "Show the directions of their edges, as 'mlp train --directions' describes them.")
  var directions = false

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
    try environment.print(drawing(of: Array(chosen), in: dataset, width: environment.terminalWidth))
  }

  private func drawing(of indices: [Int], in dataset: Dataset, width: Int) throws -> String {
    let preprocessing = try preprocessing(of: dataset)
    if let augment {
      do {
        return try dataset.drawing(
          of: indices, distortedBy: Augmentation(augment), preparedBy: preprocessing, seed: seed,
          width: width)
      } catch let error as AugmentationError {
        throw ValidationError(error.description, option: "augment")
      }
    }
    guard deskew || directions else { return dataset.drawing(of: indices, width: width) }
    let columns = dataset.exampleShape.last ?? 1
    return indices.map { index in
      let pixels = Array(dataset.pixels(of: index))
      let image = TerminalGrid.Cell(
        image: TerminalImage(pixels: pixels, columns: columns, maximumWidth: width),
        caption: "\(index): \(dataset.classNames[Int(dataset.labels[index])])")
      let prepared = PreparedImage(pixels, columns: columns, preprocessing)
      return TerminalGrid.drawing([image] + prepared.cells(maximumWidth: width), width: width)
    }
    .joined(separator: "\n")
  }

  private func preprocessing(of dataset: Dataset) throws(ValidationError) -> Preprocessing {
    func scaled(_ dataset: Dataset) throws(AugmentationError) -> Preprocessing {
      directions ? try .describingDirections(dataset) { _ in .raw } : .raw
    }
    do {
      return try deskew ? .deskewing(dataset, then: scaled) : scaled(dataset)
    } catch {
      throw ValidationError(error.description, option: directions ? "directions" : "deskew")
    }
  }
}

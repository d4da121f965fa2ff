import Datasets
import Foundation

/// `mlp data info NAME`.
struct DataInfoCommand: Command {
  static let configuration = CommandConfiguration(
    name: "info", abstract: "Describe a data set: shape, examples per class, pixel range, hashes.",
    examples: [CommandExample("mlp data info sample"), CommandExample("mlp data info ./digits")])

  @Argument(placeholder: "place", help: DataOption.placeHelp)
  var place: String
  @Flag(help: "Print the description as JSON.") var json = false

  private struct Description: Encodable {
    let name: String
    let exampleShape: [Int]
    let classNames: [String]
    let train: Part
    let test: Part
    let files: [DatasetFile]
  }

  private struct Part: Encodable {
    let examples: Int
    let countsPerClass: [Int]
    let minimum: UInt8?
    let maximum: UInt8?
    let mean: Double?

    init(_ dataset: Dataset) {
      let statistics = dataset.statistics
      examples = dataset.count
      countsPerClass = statistics.countsPerClass
      minimum = statistics.minimum
      maximum = statistics.maximum
      mean = statistics.mean
    }
  }

  func run(in environment: CommandEnvironment) throws {
    let data = try environment.loadData(place)
    let description = Description(
      name: data.name, exampleShape: data.train.exampleShape, classNames: data.train.classNames,
      train: Part(data.train), test: Part(data.test), files: data.files)
    if json { return try environment.printJSON(description) }
    let shape = description.exampleShape.map(String.init).joined(separator: " × ")
    var lines = [
      "\(description.name): images of \(shape) pixels, \(description.classNames.count) classes"
    ]
    for (name, part) in [("training", description.train), ("test", description.test)] {
      let range = "\(part.minimum.map(String.init) ?? "–")…\(part.maximum.map(String.init) ?? "–")"
      let mean = part.mean.map { String(format: "%.2f", $0) } ?? "–"
      lines.append(
        "  \(name): \(Wording.count(part.examples)) examples, pixels \(range), mean \(mean)")
    }
    let width = description.classNames.map(\.count).max() ?? 0
    lines.append("  class\(String(repeating: " ", count: max(width - 5, 0)))   training    test")
    for (index, name) in description.classNames.enumerated() {
      let label = name.padding(toLength: max(width, 5), withPad: " ", startingAt: 0)
      let counts = [description.train, description.test].map {
        String(repeating: " ", count: 2) + pad(Wording.count($0.countsPerClass[index]), to: 8)
      }
      lines.append("  \(label) \(counts.joined())")
    }
    lines.append("  SHA-256 of the uncompressed files:")
    lines += description.files.map { "  \($0.sha256)  \($0.name)" }
    try environment.print(lines.joined(separator: "\n"))
  }

  private func pad(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}

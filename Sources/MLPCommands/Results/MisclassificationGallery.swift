import Datasets
import Evaluation

/// Misclassified examples: a list of them, and below it their drawings under the same numbers.
struct MisclassificationGallery {
  private let dataset: Dataset
  private let shown: [Misclassification]
  private let total: Int

  /// - Parameters:
  ///   - dataset: The examples that were measured.
  ///   - shown: Those to list and draw.
  ///   - total: The number of misclassified examples altogether.
  init(_ dataset: Dataset, shown: [Misclassification], total: Int) {
    self.dataset = dataset
    self.shown = shown
    self.total = total
  }

  /// - Parameter width: The characters in a line of the terminal.
  func text(width: Int) -> String {
    guard !shown.isEmpty else { return "Misclassified: none" }
    let names = dataset.classNames
    let number = Wording.count(total)
    let heading =
      shown.count == total
      ? "Misclassified: \(number)"
      : "Misclassified: \(number), of which the first \(Wording.count(shown.count))"
    let lines = shown.enumerated().map { position, example in
      "  \(position + 1)) example \(example.index): \(names[Int(example.label)]), "
        + "taken for \(names[Int(example.prediction)])"
    }
    let cells = shown.enumerated().map { position, example in
      TerminalGrid.Cell(
        image: TerminalImage(
          pixels: dataset.pixels(of: example.index), columns: dataset.exampleShape.last ?? 1,
          maximumWidth: width),
        caption: "\(position + 1)) t: \(names[Int(example.label)]) "
          + "p: \(names[Int(example.prediction)])")
    }
    let drawing = TerminalGrid.drawing(cells, width: width)
    return ([heading] + lines + ["", String(drawing.dropLast())]).joined(separator: "\n")
  }
}

import Evaluation

/// A confusion matrix as a table: a row for each class, a column for each prediction.
struct ConfusionTable {
  private let confusion: ConfusionMatrix
  private let classNames: [String]

  init(_ confusion: ConfusionMatrix, classNames: [String]) {
    self.confusion = confusion
    self.classNames = classNames
  }

  var text: String {
    let numbers = confusion.counts.map { row in row.map { $0 == 0 ? "·" : String($0) } }
    // If a name is too long for a column, numbers stand for all, and the rows explain them.
    let isShort = classNames.allSatisfy { $0.count <= 5 }
    let heads = classNames.indices.map { isShort ? classNames[$0] : "\($0)" }
    let labels = classNames.indices.map { isShort ? classNames[$0] : "\($0) \(classNames[$0])" }
    let width = (numbers.joined() + heads).map(\.count).max() ?? 1
    let labelWidth = labels.map(\.count).max() ?? 0
    let gap = String(repeating: " ", count: labelWidth + 2)
    var lines = [
      pad("is", to: labelWidth) + "  " + "taken for",
      gap + heads.map { pad($0, to: width + 2) }.joined(),
    ]
    for (label, row) in zip(labels, numbers) {
      lines.append(
        pad(label, to: labelWidth) + "  " + row.map { pad($0, to: width + 2) }.joined())
    }
    return lines.joined(separator: "\n")
  }

  private func pad(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}

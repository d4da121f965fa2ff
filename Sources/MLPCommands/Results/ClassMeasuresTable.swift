import Evaluation

/// Precision, recall and F1 as a table with a row for each class.
struct ClassMeasuresTable {
  private let confusion: ConfusionMatrix
  private let classNames: [String]

  init(_ confusion: ConfusionMatrix, classNames: [String]) {
    self.confusion = confusion
    self.classNames = classNames
  }

  var text: String {
    let average = confusion.macroAverage
    let rows =
      [["", "precision", "recall", "F1", "examples"]]
      + zip(classNames, confusion.classMeasures).map { name, measures in
        [name] + [measures.precision, measures.recall, measures.f1].map(cell)
          + [Wording.count(measures.examples)]
      }
      + [
        ["mean"] + [average.precision, average.recall, average.f1].map(cell)
          + [Wording.count(confusion.examples)]
      ]
    let labelWidth = rows.map { $0[0].count }.max() ?? 0
    return rows.map { row in
      let label = row[0] + String(repeating: " ", count: labelWidth - row[0].count)
      return label + row.dropFirst().map { pad($0, to: 11) }.joined()
    }.joined(separator: "\n")
  }

  private func cell(_ value: Double?) -> String { value.map(Wording.percent) ?? "–" }

  private func pad(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}

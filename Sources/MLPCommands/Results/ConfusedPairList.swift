import Evaluation

/// The most frequent confusions, one a line.
struct ConfusedPairList {
  private static let longest = 5

  private let confusion: ConfusionMatrix
  private let classNames: [String]

  init(_ confusion: ConfusionMatrix, classNames: [String]) {
    self.confusion = confusion
    self.classNames = classNames
  }

  var text: String {
    let examples = confusion.classMeasures.map(\.examples)
    let lines = confusion.confusedPairs.prefix(Self.longest).map { pair in
      let share = Wording.percent(Double(pair.count) / Double(max(examples[pair.label], 1)))
      let name = classNames[pair.label]
      return "  \(name) taken for \(classNames[pair.prediction]): "
        + "\(Wording.count(pair.count)) of \(Wording.count(examples[pair.label])) (\(share))"
    }
    return (["Confused most often"] + lines).joined(separator: "\n")
  }
}

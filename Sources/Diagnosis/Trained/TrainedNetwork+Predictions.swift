import LinearAlgebra
import NeuralNetworks
import Training

extension TrainedNetwork {
  /// Which classes are predicted, and whether the scores are what a layer of weights can give.
  func observePredictions() -> Observation {
    let correct = zip(predictions, labels).count { $0 == Int($1) }
    let counts = predictions.reduce(into: [Int](repeating: 0, count: classNames.count)) {
      if $0.indices.contains($1) { $0[$1] += 1 }
    }
    let predicted = counts.count { $0 > 0 }
    let summary = """
      \(percent(Double(correct) / Double(max(labels.count, 1)))) of \(labels.count) training examples right, \
      \(predicted) of \(classNames.count) classes predicted\(origin)
      """
    return Observation(
      .predictions, summary,
      [collapse(counts, correct: correct), rectifiedScores()].compactMap(\.self))
  }

  private func collapse(_ counts: [Int], correct: Int) -> Finding? {
    let present = Set(labels.map(Int.init))
    guard present.count > 1 else { return nil }
    let missing = present.filter { $0 < counts.count && counts[$0] == 0 }.sorted()
    guard !missing.isEmpty else { return nil }
    if let only = counts.firstIndex(of: labels.count) {
      let rate = configuration.learningRate.rate(epoch: 0)
      return Finding(
        .singlePrediction, .fault, place: "the predictions",
        evidence: """
          Every example is taken for \(classNames[only]), which is right for \
          \(percent(Double(correct) / Double(labels.count))) of them.
          """,
        advice: """
          Lower the learning rate: try \(short(rate / 10)) in place of \(short(rate)). The units have been driven to \
          where no gradient brings them back.
          """)
    }
    let names = missing.map { classNames[$0] }.joined(separator: ", ")
    return Finding(
      .unpredictedClasses, origin.isEmpty ? .warning : .remark, place: "the predictions",
      evidence: "No example is taken for \(names).",
      advice:
        "Train longer; if it stays so, lower the learning rate and look at the examples of these classes."
    )
  }

  private func rectifiedScores() -> Finding? {
    let logits = scores.elements
    let zeros = logits.count { $0 == 0 }
    // A sum of products is hardly ever exactly zero.
    guard let least = logits.min(), least == 0, zeros * 100 >= logits.count else { return nil }
    return Finding(
      .rectifiedScores, .fault, place: "the output layer",
      evidence: """
        No score is negative, and \(percent(Double(zeros) / Double(logits.count))) of them are exactly 0: they have been \
        through a rectifier.
        """,
      advice: """
        Take the largest of the scores themselves. Where a rectifier makes several of them 0, they are equal, and the \
        first class wins.
        """)
  }
}

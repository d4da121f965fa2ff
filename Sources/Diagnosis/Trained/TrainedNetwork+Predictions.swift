import LinearAlgebra
import NeuralNetworks
import Training

extension TrainedNetwork {
  /// Which classes are predicted, and whether the scores are what a layer of weights can give.
  func observePredictions(trials: RemedyTrials?) -> Observation {
    let correct = zip(predictions, labels).count { $0 == Int($1) }
    let counts = predictions.reduce(into: [Int](repeating: 0, count: classNames.count)) {
      if $0.indices.contains($1) { $0[$1] += 1 }
    }
    let predicted = counts.count { $0 > 0 }
    let summary = """
      \(percent(Double(correct) / Double(max(labels.count, 1)))) of \(counted(labels.count, "training example")) right, \
      \(predicted) of \(classNames.count) classes predicted\(origin)
      """
    return Observation(
      .predictions, summary,
      [collapse(counts, correct: correct, trials), rectifiedScores()].compactMap(\.self))
  }

  private func collapse(
    _ counts: [Int], correct: Int, _ trials: RemedyTrials?
  ) -> Finding? {
    let present = Set(labels.map(Int.init))
    guard present.count > 1 else { return nil }
    let missing = present.filter { $0 < counts.count && counts[$0] == 0 }.sorted()
    guard !missing.isEmpty else { return nil }
    if let only = counts.firstIndex(of: labels.count) {
      return Finding(
        .singlePrediction, .fault, place: "the predictions",
        evidence: """
          Every example is taken for \(classNames[only]), which is right for \
          \(percent(Double(correct) / Double(labels.count))) of them.
          """,
        advice: trials.map { $0.advice ?? $0.lastResort } ?? "Look at what is found before this.")
    }
    let names = missing.map { classNames[$0] }.joined(separator: ", ")
    return Finding(
      .unpredictedClasses, origin.isEmpty ? .warning : .remark, place: "the predictions",
      evidence: "No example is taken for \(names).",
      advice: trials?.advice
        ?? "Train longer; if it stays so, look at the examples of these classes."
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

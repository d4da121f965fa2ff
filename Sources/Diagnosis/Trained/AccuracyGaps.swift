import Datasets
import NeuralNetworks
import Training

/// How much better a network does on the examples that it learned from than on others.
struct AccuracyGaps {
  private let training: ExaminedTraining

  init(_ training: ExaminedTraining) { self.training = training }

  /// Accuracy of training and validation after the last epoch; nil where none was measured, or where the validation
  /// examples are of classes that are not learned, which has been told.
  private var last: (train: Double, valid: Double)? {
    guard let last = training.history.last, let valid = last.validAccuracy,
      LearnedExamples(training.training, validation: training.validation).unseenClasses.isEmpty
    else { return nil }
    return (last.trainAccuracy, valid)
  }

  /// The share of the largest class: what guessing brings.
  private var chance: Double {
    let labels = training.training.labels
    let counts = labels.reduce(into: [UInt8: Int]()) { $0[$1, default: 0] += 1 }
    return Double(counts.values.max() ?? 0) / Double(max(labels.count, 1))
  }

  /// Fewer examples are told right or wrong by luck.
  private static var fewest: Int { 50 }

  /// What is learned of the training examples says nothing about others.
  var unrelatedLabels: Finding? {
    guard let (train, valid) = last, training.validation?.count ?? .max >= Self.fewest,
      valid < 1.5 * chance, train > valid + 0.2
    else { return nil }
    return Finding(
      .unrelatedLabels, .fault, place: "the labels",
      evidence: """
        \(percent(train)) of the training examples are told right, and \(percent(valid)) of the others: no more than \
        guessing the most frequent class (\(percent(chance))). They have been learned by heart.
        """,
      advice: """
        Are the labels right? Look at some examples with theirs (mlp data show): images and labels may be in different \
        orders.
        """)
  }

  var overfitting: Finding? {
    guard let (train, valid) = last else { return nil }
    let gap = train - valid
    let costs = training.history.compactMap(\.validCost)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    let rise = costs.isEmpty || costs[best] <= 0 ? 1 : costs[costs.count - 1] / costs[best]
    guard gap > 0.05 || (rise > 1.2 && gap > 0.02) else { return nil }
    let turn =
      rise > 1.2
      ? " The validation cost was least after epoch \(training.history[best].epoch), and is \(short(rise)) times that at the end."
      : ""
    let penalty = training.configuration.objective.penalty.strength
    let larger = penalty > 0 ? "a larger penalty than --l2 \(short(penalty))" : "a penalty (--l2)"
    return Finding(
      .overfitting, .warning, place: "the curves",
      evidence: """
        Accuracy is \(percent(train)) on training examples and \(percent(valid)) on others, \(points(gap)) less.\(turn)
        """,
      advice: rise > 1.2
        ? "Use more examples, \(larger), fewer units, or fewer epochs."
        : "Use more examples, \(larger), or fewer units.")
  }

  /// Far worse on test examples than on those held out of the training file.
  var differentTest: Finding? {
    // Classes that are not learned have been told of.
    guard let valid = last?.valid, let test = training.testAccuracy, valid - test > 0.05,
      Set(training.training.labels).count == training.training.classCount
    else { return nil }
    return Finding(
      .differentTestExamples, .warning, place: "the test examples",
      evidence: """
        Accuracy is \(percent(valid)) on the validation examples and \(percent(test)) on the test examples, \
        \(points(valid - test)) less. Neither has been learned from.
        """,
      advice: """
        Look at both (mlp data show): the test examples are other pictures than the training examples, or their labels \
        are wrong.
        """)
  }
}

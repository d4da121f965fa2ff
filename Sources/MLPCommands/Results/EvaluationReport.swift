import Evaluation

/// The JSON of `mlp evaluate`.
struct EvaluationReport: Encodable {
  struct Interval: Encodable {
    let confidence: Double
    let lower: Double
    let upper: Double
  }

  struct Measures: Encodable {
    let name: String
    let examples: Int
    let predictions: Int
    let correct: Int
    let precision: Double?
    let recall: Double?
    let f1: Double?
  }

  struct Averages: Encodable {
    let precision: Double?
    let recall: Double?
    let f1: Double?
  }

  struct Pair: Encodable {
    let label: String
    let prediction: String
    let count: Int
  }

  struct Example: Encodable {
    let index: Int
    let label: String
    let prediction: String
  }

  let accuracy: Double
  let accuracyInterval: Interval
  let correct: Int
  let examples: Int
  let confusion: [[Int]]
  let classes: [Measures]
  let macroAverage: Averages
  let confusedPairs: [Pair]
  /// Only if it was asked for.
  let misclassified: [Example]?
  /// How many poses of each image outputs were averaged over; only if there was more than one.
  let poses: Int?

  init(
    _ confusion: ConfusionMatrix, interval: WilsonInterval, classNames: [String],
    misclassified: [Misclassification]?, poses: Int?
  ) {
    self.poses = poses
    accuracy = confusion.accuracy
    accuracyInterval = Interval(confidence: 0.95, lower: interval.lower, upper: interval.upper)
    correct = confusion.correct
    examples = confusion.examples
    self.confusion = confusion.counts
    classes = zip(classNames, confusion.classMeasures).map { name, measures in
      Measures(
        name: name, examples: measures.examples, predictions: measures.predictions,
        correct: measures.correct, precision: measures.precision, recall: measures.recall,
        f1: measures.f1)
    }
    let average = confusion.macroAverage
    macroAverage = Averages(
      precision: average.precision, recall: average.recall, f1: average.f1)
    confusedPairs = confusion.confusedPairs.map {
      Pair(label: classNames[$0.label], prediction: classNames[$0.prediction], count: $0.count)
    }
    self.misclassified = misclassified?.map {
      Example(
        index: $0.index, label: classNames[Int($0.label)],
        prediction: classNames[Int($0.prediction)])
    }
  }
}

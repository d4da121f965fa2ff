import Evaluation

/// How well a network does on a part of its data.
struct ResultsAnswer: Encodable, Sendable {
  struct Interval: Encodable, Sendable {
    let low: Double
    let high: Double
    let confidence: Double
  }

  struct Class: Encodable, Sendable {
    let name: String
    /// Null where nothing was taken for the class.
    @NullWhenMissing var precision: Double?
    /// Null where there are no examples of the class.
    @NullWhenMissing var recall: Double?
    @NullWhenMissing var f1: Double?
    let support: Int
  }

  struct Confused: Encodable, Sendable {
    let actual: Int
    let predicted: Int
    let count: Int
  }

  let examples: Int
  let correct: Int
  let accuracy: Double
  let interval: Interval
  let classNames: [String]
  /// A row for each class, a column for each that its examples were taken for.
  let confusion: [[Int]]
  let classes: [Class]
  /// The most frequent first.
  let confused: [Confused]

  init(_ confusion: ConfusionMatrix, classNames: [String]) {
    let wilson = WilsonInterval(successes: confusion.correct, trials: confusion.examples)
    examples = confusion.examples
    correct = confusion.correct
    accuracy = confusion.accuracy
    interval = Interval(low: wilson.lower, high: wilson.upper, confidence: 0.95)
    self.classNames = classNames
    self.confusion = confusion.counts
    classes = zip(classNames, confusion.classMeasures).map { name, measures in
      Class(
        name: name, precision: measures.precision, recall: measures.recall, f1: measures.f1,
        support: measures.examples)
    }
    confused = confusion.confusedPairs.map {
      Confused(actual: $0.label, predicted: $0.prediction, count: $0.count)
    }
  }
}

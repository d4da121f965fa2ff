import Evaluation
import Training

extension RaschkaChapter12 {
  /// The first 25 misclassified test images, as the lecture slides show them: true class, predicted class.
  private static let publishedMistakes = [
    "56", "49", "42", "60", "27", "53", "37", "60", "35", "80", "71", "37", "18", "26", "28", "73",
    "84", "58", "49", "97", "27", "35", "89", "54", "12",
  ]

  /// Compares which images are misclassified first, and what they are taken for.
  static func mistakes(_ test: DatasetMeasurement) -> Comparison {
    let mistakes = Misclassification.all(labels: test.labels, predictions: test.predictions)
    return Comparison(
      "First misclassified images",
      lines: captions(
        mistakes.prefix(publishedMistakes.count).map { "\($0.label)\($0.prediction)" }),
      published: captions(publishedMistakes))
  }

  /// `1) t: 5 p: 6` for `56`.
  private static func captions(_ mistakes: [String]) -> [String] {
    mistakes.enumerated().map { index, classes in
      "\(index + 1)) t: \(classes.prefix(1)) p: \(classes.suffix(1))"
    }
  }
}

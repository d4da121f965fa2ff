/// How well one class is told from the others. The documents stop at the accuracy of all classes together, which cannot
/// say which digit is the hard one.
public struct ClassMeasures: Sendable, Equatable {
  /// The number of examples of the class: its support.
  public let examples: Int
  /// The number of examples, of whatever class, that were taken for it.
  public let predictions: Int
  /// The number of its examples that were taken for it.
  public let correct: Int

  /// Creates the measures of a class from its counts.
  ///
  /// - Parameters:
  ///   - examples: The number of examples of the class.
  ///   - predictions: The number of examples that were taken for it.
  ///   - correct: The number of its examples that were taken for it.
  public init(examples: Int, predictions: Int, correct: Int) {
    self.examples = examples
    self.predictions = predictions
    self.correct = correct
  }

  /// correct / predictions: of what was taken for the class, how much is of the class; nil where
  /// nothing was taken for it.
  public var precision: Double? { Self.ratio(correct, predictions) }

  /// correct / examples: of what is of the class, how much was found; nil where there is none.
  public var recall: Double? { Self.ratio(correct, examples) }

  /// 2·correct / (examples + predictions), the harmonic mean of precision and recall; nil where the
  /// class occurs neither among the labels nor among the predictions.
  public var f1: Double? { Self.ratio(2 * correct, examples + predictions) }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

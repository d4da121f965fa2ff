/// How often each class was taken for each class: cₖⱼ examples of class k were taken for class j.
public struct ConfusionMatrix: Sendable, Equatable {
  /// The number of examples of a class (first index) that were predicted to be of a class (second index).
  public let counts: [[Int]]

  /// Counts predictions.
  ///
  /// - Parameters:
  ///   - labels: The class of each example.
  ///   - predictions: The class that each example was taken for, as many as labels.
  ///   - classCount: The number of classes.
  /// - Precondition: All labels and predictions are less than `classCount`.
  public init(labels: [UInt8], predictions: [UInt8], classCount: Int) {
    precondition(labels.count == predictions.count, "A prediction is needed for each label.")
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classCount), count: classCount)
    for (label, prediction) in zip(labels, predictions) {
      counts[Int(label)][Int(prediction)] += 1
    }
    self.counts = counts
  }

  /// The number of examples.
  public var examples: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The number of examples taken for what they are: the diagonal.
  public var correct: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The fraction of examples taken for what they are, Σₖ cₖₖ / n; 0 where there are none.
  ///
  /// In the documents: `np.sum(y_test == y_test_pred) / X_test.shape[0]` (chapter 12 notebook); document 001, “Performance
  /// of the model”.
  public var accuracy: Double { examples == 0 ? 0 : Double(correct) / Double(examples) }
}

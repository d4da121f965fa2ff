/// A class that was taken for another, and how often.
public struct ConfusedPair: Sendable, Equatable {
  /// The class that the examples are of.
  public let label: Int
  /// The class that they were taken for.
  public let prediction: Int
  /// The number of such examples.
  public let count: Int

  /// Describes a confusion.
  ///
  /// - Parameters:
  ///   - label: The class that the examples are of.
  ///   - prediction: The class that they were taken for.
  ///   - count: The number of such examples.
  public init(label: Int, prediction: Int, count: Int) {
    self.label = label
    self.prediction = prediction
    self.count = count
  }
}

extension ConfusionMatrix {
  /// Every confusion that happened, the most frequent first, equally frequent ones by label and then
  /// by prediction.
  ///
  /// A direction counts by itself: a 4 taken for a 9 is another confusion than a 9 taken for a 4.
  public var confusedPairs: [ConfusedPair] {
    let pairs = counts.indices.flatMap { label in
      counts[label].indices.compactMap { prediction -> ConfusedPair? in
        let count = counts[label][prediction]
        return label == prediction || count == 0
          ? nil : ConfusedPair(label: label, prediction: prediction, count: count)
      }
    }
    return pairs.sorted {
      ($1.count, $0.label, $0.prediction) < ($0.count, $1.label, $1.prediction)
    }
  }
}

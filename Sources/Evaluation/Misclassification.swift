/// An example that was taken for something else (chapter 11 notebook, “Analysis of failed cases”; document 000, “Check the
/// Misclassified Samples”).
public struct Misclassification: Sendable, Equatable {
  /// The example, counted from 0.
  public let index: Int
  /// The class that it is of.
  public let label: UInt8
  /// The class that it was taken for.
  public let prediction: UInt8

  /// Describes a misclassification.
  ///
  /// - Parameters:
  ///   - index: The example, counted from 0.
  ///   - label: The class that it is of.
  ///   - prediction: The class that it was taken for.
  public init(index: Int, label: UInt8, prediction: UInt8) {
    self.index = index
    self.label = label
    self.prediction = prediction
  }

  /// The examples whose predictions are not their labels, in their order.
  ///
  /// - Parameters:
  ///   - labels: The class of each example.
  ///   - predictions: The class that each example was taken for.
  /// - Precondition: There are as many predictions as labels.
  public static func all(labels: [UInt8], predictions: [UInt8]) -> [Misclassification] {
    precondition(labels.count == predictions.count, "A prediction is needed for each label.")
    return labels.indices.compactMap { index in
      labels[index] == predictions[index]
        ? nil
        : Misclassification(index: index, label: labels[index], prediction: predictions[index])
    }
  }
}

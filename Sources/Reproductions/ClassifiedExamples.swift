public import Datasets

/// Examples with what a network takes them for.
public struct ClassifiedExamples: Sendable, Equatable {
  /// The examples with their labels.
  public let dataset: Dataset
  /// The class that each was taken for.
  public let predictions: [UInt8]

  /// Puts examples and predictions together.
  ///
  /// - Precondition: There is a prediction for each example.
  public init(_ dataset: Dataset, predictions: [UInt8]) {
    precondition(
      dataset.count == predictions.count, "A prediction is needed for each example.")
    self.dataset = dataset
    self.predictions = predictions
  }
}

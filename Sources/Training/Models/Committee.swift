public import Datasets
public import LinearAlgebra

/// Several networks that are asked together: their outputs are averaged.
///
/// What one network misses the others often see (Hansen and Salamon 1990). The outputs must mean the same in all of them,
/// as those of softmax do, and the networks should be trained from different seeds or in different ways.
public struct Committee: Sendable {
  /// The networks.
  public let members: [SavedModel]

  /// Puts networks together.
  ///
  /// - Precondition: There is at least one.
  public init(_ members: [SavedModel]) {
    precondition(!members.isEmpty, "A committee needs a member.")
    self.members = members
  }

  /// The averaged outputs and the predicted class for each example of a dataset.
  ///
  /// - Parameters:
  ///   - dataset: The examples.
  ///   - augmentation: The poses that each network is asked about, if there are to be several.
  ///   - team: The threads to share the poses' work among.
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)`` if the examples have other features or classes than one
  ///   of the networks, `AugmentationError` if there are poses of examples that are no images.
  public func predict(
    _ dataset: Dataset, averagingOver augmentation: TestTimeAugmentation? = nil,
    on team: WorkerTeam = .single
  ) throws -> [Prediction] {
    var average = PredictionAverage(examples: dataset.count, classes: dataset.classCount)
    for member in members {
      average.add(
        try augmentation.map { try member.predict(dataset, averagingOver: $0, on: team) }
          ?? member.predict(dataset))
    }
    return average.predictions
  }

  /// The number of examples of a dataset that are misclassified.
  ///
  /// - Throws: As ``predict(_:averagingOver:on:)``.
  public func mistakes(
    on dataset: Dataset, averagingOver augmentation: TestTimeAugmentation? = nil,
    team: WorkerTeam = .single
  ) throws -> Int {
    let predictions = try predict(dataset, averagingOver: augmentation, on: team)
    return zip(predictions, dataset.labels).count { $0.predictedClass != Int($1) }
  }
}

public import Datasets

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
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)`` if the examples have other features or classes than one
  ///   of the networks.
  public func predict(_ dataset: Dataset) throws -> [Prediction] {
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: dataset.classCount), count: dataset.count)
    for member in members {
      for (example, prediction) in try member.predict(dataset).enumerated() {
        for (output, value) in prediction.outputs.enumerated() { sums[example][output] += value }
      }
    }
    return sums.map { sums in
      let outputs = sums.map { $0 / Double(members.count) }
      let largest = outputs.indices.max { outputs[$0] < outputs[$1] } ?? 0
      return Prediction(outputs: outputs, predictedClass: largest)
    }
  }

  /// The number of examples of a dataset that are misclassified.
  ///
  /// - Throws: As ``predict(_:)``.
  public func mistakes(on dataset: Dataset) throws -> Int {
    zip(try predict(dataset), dataset.labels).count { $0.predictedClass != Int($1) }
  }
}

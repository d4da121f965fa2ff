public import Datasets
public import LinearAlgebra
import NeuralNetworks

extension SavedModel {
  /// Measures the network on a dataset.
  ///
  /// The cost of the measurement is the mean of the network's usual loss, without a penalty: a saved model does not know
  /// how it was trained.
  ///
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)`` if the examples have other features or classes,
  ///   ``TrainingError/otherShape(expected:found:)`` if they are images of another shape.
  public func measure(
    _ dataset: Dataset, on team: WorkerTeam = .single
  ) throws(TrainingError) -> DatasetMeasurement {
    try description.check(dataset)
    let objective = Objective(loss: description.usualLoss)
    return switch network {
    case .float32(let network):
      DatasetEvaluator(for: network, team: team).evaluate(
        network, on: dataset, preprocessing: description.preprocessing, objective: objective)
    case .float64(let network):
      DatasetEvaluator(for: network, team: team).evaluate(
        network, on: dataset, preprocessing: description.preprocessing, objective: objective)
    }
  }

  /// The outputs and the predicted class for each example of a dataset.
  ///
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)`` if the examples have other features or classes,
  ///   ``TrainingError/otherShape(expected:found:)`` if they are images of another shape.
  public func predict(_ dataset: Dataset) throws -> [Prediction] {
    try description.check(dataset)
    return try predict(dataset, preprocessing: description.preprocessing)
  }

  /// The outputs for each example, averaged over several poses of it, and the class that is predicted by them.
  ///
  /// - Parameters:
  ///   - dataset: Images.
  ///   - augmentation: The poses.
  ///   - team: The threads to share the work among.
  /// - Throws: ``TrainingError/dataDoesNotFit(part:expected:found:)`` if the examples have other features or classes,
  ///   ``TrainingError/otherShape(expected:found:)`` if they are images of another shape, `AugmentationError` if they are none.
  public func predict(
    _ dataset: Dataset, averagingOver augmentation: TestTimeAugmentation,
    on team: WorkerTeam = .single
  ) throws -> [Prediction] {
    try description.check(dataset)
    let pieceSize = 500
    let pieces = stride(from: 0, to: dataset.count, by: pieceSize).map {
      dataset.subset($0..<min($0 + pieceSize, dataset.count))
    }
    return try team.map(pieces) { piece in
      var average = PredictionAverage(examples: piece.count, classes: piece.classCount)
      for pose in augmentation.poses {
        let posed = try description.preprocessing.prepared(piece, in: pose)
        average.add(try predict(posed, preprocessing: description.preprocessing.scaling))
      }
      return average.predictions
    }.flatMap(\.self)
  }

  private func predict(
    _ dataset: Dataset, preprocessing: Preprocessing
  ) throws -> [Prediction] {
    switch network {
    case .float32(let network): try network.predict(dataset, preprocessing: preprocessing)
    case .float64(let network): try network.predict(dataset, preprocessing: preprocessing)
    }
  }
}

/// What a network makes of one example.
public struct Prediction: Sendable, Equatable {
  /// The activations of the output layer, one for each class.
  public let outputs: [Double]
  /// The class with the largest output.
  public let predictedClass: Int
}

extension ModelDescription {
  fileprivate func check(_ dataset: Dataset) throws(TrainingError) {
    guard dataset.featureCount == architecture.inputs else {
      throw .dataDoesNotFit(
        part: "features", expected: architecture.inputs, found: dataset.featureCount)
    }
    // Examples that are told as rows of numbers may be images all the same, and images may have been turned by a quarter.
    let (shape, found) = (exampleShape, dataset.exampleShape)
    guard shape.count == 1 || found.count == 1 || shape.sorted() == found.sorted() else {
      throw .otherShape(expected: shape, found: found)
    }
    guard dataset.classCount == classNames.count else {
      throw .dataDoesNotFit(
        part: "classes", expected: classNames.count, found: dataset.classCount)
    }
  }

  fileprivate var usualLoss: Loss {
    let output = architecture.layers.last?.activation
    return Loss.allCases.first { $0.requiredOutputActivation == output } ?? .squaredError
  }
}

extension Network {
  fileprivate func predict(
    _ dataset: Dataset, preprocessing: Preprocessing
  ) throws -> [Prediction] {
    let pass = try forward(dataset.batch(preprocessing).inputs)
    let predictions = pass.predictions
    return (0..<dataset.count).map { row in
      Prediction(
        outputs: pass.outputs.row(row).map { Double($0) },
        predictedClass: predictions[row])
    }
  }
}

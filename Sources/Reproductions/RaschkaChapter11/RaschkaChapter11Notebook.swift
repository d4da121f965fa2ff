import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import RunFigures
import Training

/// What the two runs of the chapter 11 notebook share.
struct RaschkaChapter11Notebook {
  /// What the notebook prints before training, of the validation set.
  struct Initial {
    let mse: String
    let accuracy: String
  }

  /// The activation of the hidden layer.
  let hidden: Activation
  /// The published figures before training, if there are any.
  let initial: Initial?
  /// The published lines as a table.
  let epochs: [UInt8]
  /// The published test accuracy.
  let testAccuracy: String

  /// The outputs of the network, t in the notebook's loss.
  static let classes = 10

  static let narration = """
    Pixels are scaled to [-1, 1]. The 60,000 and 10,000 images of MNIST are put together and split again, each class in
    proportion: 10,000 to test and then 5,000 to validate, both with seed 123; 55,000 are learned from.

    Weights are drawn from N(0, 0.1) with seed 123, unit by unit; biases start at zero. Each epoch shuffles the images and
    takes them in batches of n = 100, with η = 0.1. The loss is 1/n Σ 1/t Σ (y − a_out)², over n images and t = 10
    outputs. δ_out = ∂L/∂a_out · a_out (1 − a_out) goes back through W_out to the hidden layer.

    Shuffling has a generator of its own, seeded with 123. After each epoch the notebook goes through the training and
    the validation set in batches to measure them, and shuffles there as well: that changes no measurement, but the next
    epoch's order.
    """

  /// How the notebook trains.
  func configuration(epochs: Int) -> TrainingConfiguration {
    // Raschka's arrays are units × inputs.
    let initializer = Initializer(
      .normal(standardDeviation: 0.1), drawOrder: .outputsByInputs)
    var objective = Objective(loss: .squaredError, reduction: .mean)
    objective.costReduction = .meanOverOutputs
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: [50], activation: hidden, classes: Self.classes, output: .sigmoid,
        initializer: initializer),
      objective: objective, learningRate: .constant(rate: 0.1), epochs: epochs, batchSize: 100,
      preprocessing: .symmetric, validation: .stratified(.count(5_000), seed: 123))
    configuration.incompleteBatch = .drop
    configuration.precision = .float64
    configuration.seed = 123
    configuration.shuffling = ShufflingGenerator(seed: 123, includesMeasuring: true)
    return configuration
  }

  /// The notebook's two splits of all images.
  func parts(
    of data: TrainTestDatasets
  ) throws -> (training: Dataset, validation: Dataset?, test: Dataset?) {
    let (remaining, test) = try data.joined.split(.stratified(.count(10_000), seed: 123))
    let (training, validation) = try remaining.split(.stratified(.count(5_000), seed: 123))
    return (training, validation, test)
  }

  /// Repeats the notebook.
  ///
  /// - Parameter published: The number of epochs of the published run.
  func run(_ run: RecipeRun, data: TrainTestDatasets, epochs published: Int) throws -> Verdict {
    let configuration = configuration(epochs: run.length)
    let (training, validation, test) = try parts(of: data)
    let trainer = try Trainer<Double>(
      configuration, training: training, validation: validation, team: run.team)

    var comparisons = try compareInitial(trainer, validation, run)
    let firstEpoch = run.lines.count
    let summary = try run.fit(trainer) {
      Self.line(
        epoch: $0.epoch, of: published, mse: String(format: "%.4f", $0.trainCost),
        train: Self.percent($0.trainAccuracy), valid: Self.percent($0.validAccuracy ?? .nan))
    }
    comparisons.append(
      Comparison(
        lines: Array(run.lines[firstEpoch...]), published: publishedLines(epochs: published)))
    guard let test else { return Verdict(lines: run.lines, comparisons: comparisons) }
    let measurement = try trainer.measure(test)
    let accuracy = Self.percent(measurement.accuracy)
    try run.report("Test accuracy: \(accuracy)")
    if run.length == published {
      comparisons.append(
        Comparison("Test accuracy", published: testAccuracy, found: accuracy))
    }
    var verdict = Verdict(lines: run.lines, comparisons: comparisons)
    verdict.errata = try errata(
      training: training, validation: validation, printed: summary.epochs, run)
    let model = SavedModel(
      trainer.network, description: ModelDescription(configuration, dataset: training))
    verdict.story = try story(
      RunMaterial(
        history: summary.epochs,
        data: TrainTestDatasets(name: data.name, train: data.joined, test: test), model: model,
        team: run.team), configuration, lines: run.lines)
    return verdict
  }

  /// The network before training.
  private func compareInitial(
    _ trainer: Trainer<Double>, _ validation: Dataset?, _ run: RecipeRun
  ) throws -> [Comparison] {
    guard let initial, let validation else { return [] }
    let measurement = try trainer.measure(validation)
    let mse = String(format: "%.1f", measurement.cost)
    let accuracy = String(format: "%.1f%%", measurement.accuracy * 100)
    try run.report("Initial validation MSE: \(mse)")
    try run.report("Initial validation accuracy: \(accuracy)")
    return [
      Comparison("Initial validation MSE", published: initial.mse, found: mse),
      Comparison("Initial validation accuracy", published: initial.accuracy, found: accuracy),
    ]
  }
}

extension RaschkaChapter11Notebook {
  /// The lines of the notebook.
  private func publishedLines(epochs count: Int) -> [String] {
    String(decoding: epochs, as: UTF8.self).split(separator: "\n").dropFirst().map { row in
      let fields = row.split(separator: ",").map(String.init)
      return Self.line(
        epoch: Int(fields[0]) ?? 0, of: count, mse: fields[1], train: fields[2] + "%",
        valid: fields[3] + "%")
    }
  }

  /// A line of progress in the notebook's format.
  private static func line(
    epoch: Int, of epochs: Int, mse: String, train: String, valid: String
  ) -> String {
    """
    Epoch: \(String(format: "%03d/%03d", epoch, epochs)) | Train MSE: \(mse) | Train Acc: \(train) \
    | Valid Acc: \(valid)
    """
  }

  static func percent(_ fraction: Double) -> String { String(format: "%.2f%%", fraction * 100) }
}

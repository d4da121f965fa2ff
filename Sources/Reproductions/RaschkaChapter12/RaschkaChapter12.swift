import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import RunFigures
public import Training

/// The notebook of chapter 12 of Sebastian Raschka and Vahid Mirjalili, “Python Machine Learning”, 3rd edition (2019):
/// a multilayer perceptron from scratch, 784-100-10, for 200 epochs on MNIST.
public struct RaschkaChapter12: Recipe {
  /// `raschka-ch12`.
  public static let name = "raschka-ch12"
  /// What is reproduced.
  public static let title =
    "Raschka, Python Machine Learning, chapter 12: 784-100-10 on MNIST, 200 epochs, 97.54%"
  /// The full MNIST.
  public static let requirement = DataRequirement.fullMNIST
  /// 200 epochs.
  public static let length = RecipeLength.epochs(200)

  /// What the notebook does and why.
  public static let narration = """
    A network of 784 inputs, 100 hidden units and 10 outputs, all with the sigmoid φ(z) = 1 / (1 + e⁻ᶻ).
    Pixels are scaled to [-1, 1]. The first 55,000 training images are learned from, the last 5,000 validate.
    Weights are drawn from N(0, 0.1) with seed 1, hidden layer first; biases start at zero. Each epoch shuffles the
    images and takes them in batches of 100, with η = 0.0005 and λ = 0.01. Gradients are summed over a batch.

    The cost is Σ −y log a − (1 − y) log(1 − a) over all images and outputs, and λ Σ w² over all weights. The output's
    δ = a − y goes back through the layers, and each update subtracts η times its gradient.

    The notebook uses np.float, which has left NumPy. The lecture slides built on it print the update as "Δ + λ" and leave
    out the weight: it is Δ + λw. What that does is measured at the end.
    """

  /// Creates the recipe.
  public init() {}

  /// How the notebook trains.
  ///
  /// - Parameter epochs: The number of epochs.
  public static func configuration(epochs: Int = length.count) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: [100], activation: .sigmoid, classes: 10, output: .sigmoid,
        initializer: Initializer(.normal(standardDeviation: 0.1))),
      objective: Objective(
        loss: .binaryCrossEntropy, reduction: .sum,
        penalty: L2Penalty(strength: 0.01, costFactor: 1)),
      learningRate: .constant(rate: 0.0005), epochs: epochs, batchSize: 100,
      preprocessing: .symmetric,
      validation: .last(5_000))
    configuration.incompleteBatch = .drop
    configuration.precision = .float64
    configuration.seed = 1
    return configuration
  }

  /// Repeats the notebook's training, then its test.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let data = try run.data(for: Self.self)
    let configuration = Self.configuration(epochs: run.length)
    let (training, validation) = try data.train.split(configuration.validation)
    let trainer = try Trainer<Double>(
      configuration, training: training, validation: validation, team: run.team)
    let summary = try run.fit(trainer) { Self.line(for: $0) }
    let test = try trainer.measure(data.test)
    let testAccuracy = Self.percent(test.accuracy)
    let published = try Self.publishedLines()
    var comparisons = [Comparison(lines: run.lines, published: published)]
    try run.report("Test accuracy: \(testAccuracy)")
    // The published test is that of the whole run.
    if run.length == Self.length.count {
      comparisons += [
        Comparison("Test accuracy", published: "97.54%", found: testAccuracy),
        Self.mistakes(test),
      ]
    }
    var verdict = Verdict(lines: run.lines, comparisons: comparisons)
    verdict.errata = [
      try Self.penaltyOfTheCost(trainer, training, run),
      try Self.updateWithoutTheWeight(training, validation, run),
    ]
    verdict.story = try Self.story(
      RunMaterial(
        history: summary.epochs, data: data,
        model: SavedModel(
          trainer.network, description: ModelDescription(configuration, dataset: training)),
        team: run.team), configuration, lines: run.lines)
    return verdict
  }

  /// A line of progress in the notebook's format.
  static func line(for record: EpochRecord) -> String {
    line(
      epoch: record.epoch, cost: String(format: "%.2f", record.trainCost),
      train: percent(record.trainAccuracy), valid: percent(record.validAccuracy ?? .nan))
  }

  /// The lines of the notebook.
  static func publishedLines() throws -> [String] {
    let table = String(decoding: PackageResources.published_epochs_csv, as: UTF8.self)
    return table.split(separator: "\n").dropFirst().map { row in
      let fields = row.split(separator: ",").map(String.init)
      return line(
        epoch: Int(fields[0]) ?? 0, cost: fields[1], train: fields[2] + "%", valid: fields[3] + "%")
    }
  }

  private static func line(epoch: Int, cost: String, train: String, valid: String) -> String {
    let number = String(format: "%03d", epoch)
    return "\(number)/\(length.count) | Cost: \(cost) | Train/Valid Acc.: \(train)/\(valid)"
  }

  static func percent(_ fraction: Double) -> String {
    String(format: "%.2f%%", fraction * 100)
  }
}

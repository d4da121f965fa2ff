public import Datasets
import Foundation
public import LinearAlgebra
import NeuralNetworks
public import Training

/// The notebook of chapter 12 of Sebastian Raschka and Vahid Mirjalili, “Python Machine Learning”, 3rd edition (2019):
/// a multilayer perceptron from scratch, 784-100-10, for 200 epochs on MNIST.
public struct RaschkaChapter12: Recipe {
  /// `raschka-ch12`.
  public static let name = "raschka-ch12"
  /// What is reproduced.
  public static let title =
    "Raschka, Python Machine Learning, chapter 12: 784-100-10 on MNIST, 200 epochs, 97.54%"
  /// 200.
  public static let publishedEpochs = 200

  /// What the notebook does and why.
  public static let narration = """
    A network of 784 inputs, 100 hidden units and 10 outputs, all with the sigmoid φ(z) = 1 / (1 + e⁻ᶻ).
    Pixels are scaled to [-1, 1]. The first 55,000 training images are learned from, the last 5,000 validate.
    Weights are drawn from N(0, 0.1) with seed 1, hidden layer first; biases start at zero. Each epoch shuffles the
    images and takes them in batches of 100, with η = 0.0005 and λ = 0.01. Gradients are summed over a batch.

    What differs from the printed formulas:
    - The cost adds λ Σ w², but the update follows λw, which is the gradient of (λ/2) Σ w². The lines below report the
      cost as the notebook does.
    - np.float, which the notebook uses, has left NumPy.
    - The lecture slides built on this notebook print the update as "Δ + λ" and leave out the weight.
    """

  /// Creates the recipe.
  public init() {}

  /// How the notebook trains.
  ///
  /// - Parameter epochs: The number of epochs.
  public static func configuration(epochs: Int = publishedEpochs) -> TrainingConfiguration {
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
  public func run(
    on data: TrainTestDatasets, epochs: Int, team: WorkerTeam, sinks: [any TrainingEventSink],
    line: (String) throws -> Void, isCancelled: () -> Bool
  ) throws -> Verdict {
    guard data.train.count == 60_000, data.test.count == 10_000, data.train.featureCount == 784
    else {
      throw RecipeError.otherData(
        recipe: Self.name, expected: "60,000 training and 10,000 test images of 784 pixels",
        found: "\(data.train.count), \(data.test.count) and \(data.train.featureCount)")
    }
    let configuration = Self.configuration(epochs: epochs)
    let (training, validation) = try data.train.split(configuration.validation)
    let trainer = try Trainer<Double>(
      configuration, training: training, validation: validation, team: team)
    return try withoutActuallyEscaping(line) { line in
      let recorder = LineRecorder(line)
      let summary = try trainer.fit(into: [recorder] + sinks, isCancelled: isCancelled)
      if summary.wasInterrupted { throw RecipeError.cancelled(lines: recorder.lines.count) }
      let testLine = "Test accuracy: \(Self.percent(try trainer.measure(data.test).accuracy))"
      try line(testLine)
      // The published test accuracy is that of the whole run.
      let isWhole = epochs == Self.publishedEpochs
      return Verdict(
        lines: recorder.lines + (isWhole ? [testLine] : []), published: try Self.publishedLines())
    }
  }

  /// A line of progress in the notebook's format.
  static func line(for record: EpochRecord) -> String {
    line(
      epoch: record.epoch, cost: String(format: "%.2f", record.trainCost),
      train: percent(record.trainAccuracy), valid: percent(record.validAccuracy ?? .nan))
  }

  /// The lines of the notebook, the test accuracy last.
  static func publishedLines() throws -> [String] {
    let table = String(decoding: PackageResources.published_epochs_csv, as: UTF8.self)
    let lines = table.split(separator: "\n").dropFirst().map { row in
      let fields = row.split(separator: ",").map(String.init)
      return line(
        epoch: Int(fields[0]) ?? 0, cost: fields[1], train: fields[2] + "%", valid: fields[3] + "%")
    }
    return lines + ["Test accuracy: 97.54%"]
  }

  private static func line(epoch: Int, cost: String, train: String, valid: String) -> String {
    let number = String(format: "%03d", epoch)
    return "\(number)/\(publishedEpochs) | Cost: \(cost) | Train/Valid Acc.: \(train)/\(valid)"
  }

  private static func percent(_ fraction: Double) -> String {
    String(format: "%.2f%%", fraction * 100)
  }
}

/// Hands on a line after each epoch, and keeps it.
private final class LineRecorder: TrainingEventSink {
  private(set) var lines: [String] = []
  private let handOn: (String) throws -> Void

  init(_ handOn: @escaping (String) throws -> Void) { self.handOn = handOn }

  func receive(_ event: TrainingEvent) throws {
    guard case .evaluated(let record) = event else { return }
    let line = RaschkaChapter12.line(for: record)
    lines.append(line)
    try handOn(line)
  }
}

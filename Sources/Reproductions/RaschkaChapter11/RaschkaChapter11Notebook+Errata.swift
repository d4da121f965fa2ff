import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// What the notebook got wrong, measured.
extension RaschkaChapter11Notebook {
  /// Epochs enough to see what a ten times smaller step does.
  private static let epochsToCompare = 5

  /// - Parameter printed: The history of the run with the step as printed.
  func errata(
    training: Dataset, validation: Dataset?, printed: [EpochRecord], _ run: RecipeRun
  ) throws -> [Erratum] {
    [
      try factorOfTheGradient(training),
      try smallerSteps(training, validation, printed, run),
    ]
  }

  /// The check needs two passes for each weight, so the hidden layer has two units here, and there are ten images.
  private func factorOfTheGradient(_ training: Dataset) throws -> Erratum {
    var small = configuration(epochs: 1)
    small.architecture.layers[0].units = 2
    small.batchSize = 10
    let images = training.prefix(10)
    let network = try Trainer<Double>(small, training: images).network
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      images.batch(small.preprocessing)
    func check(_ objective: Objective) throws -> String {
      let check = try GradientCheck(
        network, inputs: batch.inputs, targets: batch.targets, objective: objective,
        ofReportedCost: true)
      let output = check.findings.last { $0.parameters == .weights }
      return String(
        format: "gradient / slope of the loss = %.6f, relative error of the check %.0e",
        output?.ratio ?? .nan, check.largestError)
    }
    return Erratum(
      """
      The loss is divided by n·t, its gradient by n only: 2 (a_out − y) / n should be 2 (a_out − y) / (n·t), and is \
      t = 10 times too large.
      """,
      asPrinted: try check(small.objective),
      corrected: try check(Objective(loss: .squaredError, reduction: .meanOverOutputs)))
  }

  private func smallerSteps(
    _ training: Dataset, _ validation: Dataset?, _ printed: [EpochRecord], _ run: RecipeRun
  ) throws -> Erratum {
    var corrected = configuration(epochs: min(run.length, Self.epochsToCompare))
    corrected.objective = Objective(loss: .squaredError, reduction: .meanOverOutputs)
    func records(_ configuration: TrainingConfiguration) throws -> [EpochRecord] {
      let trainer = try Trainer<Double>(
        configuration, training: training, validation: validation, team: run.team)
      let summary = try trainer.fit(isCancelled: run.isCancelled)
      try run.checkCancellation()
      return summary.epochs
    }
    func text(_ record: EpochRecord?) -> String {
      guard let record else { return "nothing" }
      return String(
        format: "MSE %.4f, train %@, valid %@", record.trainCost,
        Self.percent(record.trainAccuracy), Self.percent(record.validAccuracy ?? .nan))
    }
    let smaller = try records(corrected)
    corrected.learningRate = .constant(rate: 0.1 * Double(Self.classes))
    corrected.epochs = 1
    let same = try records(corrected)
    let last = smaller.count
    return Erratum(
      """
      So η = 0.1 steps as η = 1 would with the gradient of the printed loss. After epoch \(last):
      """,
      asPrinted: text(printed.dropFirst(last - 1).first),
      corrected: """
        \(text(smaller.last)) with η = 0.1; with η = 1 epoch 1 ends as printed: \(text(same.last))
        """)
  }
}

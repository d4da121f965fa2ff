import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

extension RaschkaChapter12 {
  /// The notebook's cost has twice the penalty that its update follows. The check needs two passes for each weight, so it
  /// looks at a network of two hidden units and at ten images.
  static func penaltyOfTheCost(
    _ trainer: Trainer<Double>, _ training: Dataset, _ run: RecipeRun
  ) throws -> Erratum {
    let printed = trainer.configuration.objective
    var small = configuration(epochs: 1)
    small.architecture.layers[0].units = 2
    small.batchSize = 10
    let images = training.prefix(10)
    let network = try Trainer<Double>(small, training: images).network
    let batch: (inputs: Matrix<Double>, targets: Matrix<Double>) =
      images.batch(small.preprocessing)
    let evaluator = DatasetEvaluator(for: trainer.network, team: run.team)
    func text(_ objective: Objective) throws -> String {
      let check = try GradientCheck(
        network, inputs: batch.inputs, targets: batch.targets, objective: objective,
        ofReportedCost: true)
      let measurement = evaluator.evaluate(
        trainer.network, on: training, preprocessing: small.preprocessing, objective: objective)
      return String(
        format: "cost %.2f at the end, relative error of the gradient check %.0e", measurement.cost,
        check.largestError)
    }
    return Erratum(
      """
      The cost adds λ Σ w², but the update follows λw, the gradient of (λ/2) Σ w². The weights are not harmed, the \
      reported cost is not the one that training makes small.
      """,
      asPrinted: try text(printed), corrected: try text(printed.followed))
  }
  /// Epochs enough to see where a penalty without the weight drives the weights.
  private static let epochsToCompare = 5

  /// The lecture slides add λ to Δ where λw belongs: every weight is pushed down, those below zero away from zero.
  static func updateWithoutTheWeight(
    _ training: Dataset, _ validation: Dataset?, _ run: RecipeRun
  ) throws -> Erratum {
    func text(_ defect: BackpropagationDefect?) throws -> String {
      let trainer = try Trainer<Double>(
        configuration(epochs: min(run.length, epochsToCompare)), training: training,
        validation: validation, team: run.team, planting: defect)
      let summary = try trainer.fit(measuring: .lastEpoch, isCancelled: run.isCancelled)
      try run.checkCancellation()
      return String(
        format: "Σ w² = %.2f, cost %.2f, validation accuracy %@ after epoch %d",
        trainer.network.sumOfSquaredWeights, summary.epochs.last?.trainCost ?? .nan,
        percent(summary.epochs.last?.validAccuracy ?? .nan), summary.epochs.last?.epoch ?? 0)
    }
    return Erratum(
      """
      The lecture slides print Δ := Δ + λ; the gradient of the penalty is λw, as in the notebook's code. The printed rule \
      pushes every weight down by the same amount, also those below zero, and keeps none of them small.
      """,
      asPrinted: try text(.missingWeightInPenalty), corrected: try text(nil))
  }
}

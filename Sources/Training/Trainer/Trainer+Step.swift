import Datasets
import LinearAlgebra
import NeuralNetworks

extension Trainer {
  /// Learns from one mini-batch: forward, loss, backward, update.
  ///
  /// With the examples as rows of X, and δ by backpropagation, each layer becomes
  ///
  /// W ← W − η (Aᵀ δ + λW), b ← b − η Σ δ over the examples
  ///
  /// where A are the activations of the layer below, X for the first. η is the rate of this step and λ the strength of the
  /// penalty; biases are free of it (document 000, “Textbook Version (2/2)”; chapter 12 notebook, `fit`, from “forward
  /// propagation” to “Regularization and weight updates”).
  ///
  /// In a loop of one's own, ``endEpoch()`` tells where an epoch ends; ``fit(into:measuring:save:isCancelled:)`` does all of it.
  ///
  /// - Parameter examples: Positions in the training set, at most ``TrainingConfiguration/batchSize`` of them.
  /// - Returns: The cost of the batch before the update, without the penalty; with dropout, smoothed targets and weights.
  /// - Throws: ``TrainingError/nonFiniteLoss(loss:epoch:step:cause:)`` before anything is changed,
  ///   ``TrainingError/singleExample(examples:batchSize:)`` for one example and batch normalisation.
  @discardableResult
  public func step(_ examples: ArraySlice<Int>) throws(TrainingError) -> Double {
    let batchSize = examples.count
    precondition(
      batchSize <= workspace.capacity, "A batch holds at most \(workspace.capacity) examples.")
    guard batchSize > 1 || !learner.isNormalized else {
      throw .singleExample(examples: batchSize, batchSize: batchSize)
    }
    let objective = configuration.objective
    targets.weigh(examples)
    let lossSum = workspace.propagate(
      learner, inputs, objective, batchSize: batchSize, weights: targets.batchWeights,
      step: progress.epoch * stepsPerEpoch + progress.step, on: team
    ) { rows in
      let first = examples.startIndex + rows.lowerBound
      training.load(
        examples[first..<first + rows.count], into: inputs, rows: rows,
        targets: workspace.targets.rows(rows), epoch: progress.epoch)
      targets.prepare(workspace.targets.rows(rows))
    }
    let cost = objective.batchCost(
      lossSum: lossSum, batchSize: batchSize, outputs: learner.outputCount,
      weights: targets.batchWeights)
    guard cost.isFinite else {
      throw nonFinite(
        cost, epoch: progress.epoch + 1, step: progress.step + 1,
        isFirstStep: progress == TrainingProgress())
    }
    updater.update(
      &learner, after: workspace, inputs, batchSize: batchSize,
      learningRate: learningRate(at: progress), on: team)
    progress.step += 1
    return cost
  }

  /// Ends an epoch of ``step(_:)``s: learning rates that change by the epoch change, and images are distorted anew.
  ///
  /// Nothing is measured, so that early stopping and learning rates that watch the cost take no note of the epoch.
  public func endEpoch() {
    progress = TrainingProgress(epoch: progress.epoch + 1, step: 0)
  }

  /// The error for a loss that is not finite, with its likely cause from the state of the network.
  func nonFinite(
    _ loss: Double, epoch: Int, step: Int, isFirstStep: Bool = false
  ) -> TrainingError {
    .nonFiniteLoss(
      loss: loss, epoch: epoch, step: step,
      cause: NonFiniteLossCause(
        learner, configuration: configuration, learningRate: learningRate(at: progress),
        isFirstStep: isFirstStep
      )
      .description)
  }
}

import Datasets
import NeuralNetworks
import Training

/// The options that decide how a network learns.
struct LearningOptions: ArgumentGroup {
  static let title = "Learning"

  @Option(placeholder: "n", help: "Passes over the training set.", validation: .atLeast(1))
  var epochs = 10
  @Option(placeholder: "n", help: "Examples in a mini-batch.", validation: .atLeast(1))
  var batchSize = 32
  @Option(placeholder: "rate", help: "The learning rate.", validation: .greaterThan(0))
  var learningRate = 0.05
  @Option(
    placeholder: "factor", help: "Multiply the learning rate by this after each epoch.",
    validation: .greaterThan(0))
  var learningRateDecay = 1.0
  @Option(
    placeholder: "strength", help: "The L2 penalty on the weights.", validation: .atLeast(0))
  var l2 = 0.0
  @Option(
    placeholder: "reduction", help: "How the losses of a batch become its cost, and its gradient.")
  var reduction = ReductionChoice.mean
  @Option(placeholder: "n", help: "Decides the weights, the split and the order of examples.")
  var seed: UInt32 = 1

  /// Makes the training of a configuration what the options say.
  func apply(_ scope: ArgumentScope, to configuration: inout TrainingConfiguration) {
    if let epochs = $epochs.value(in: scope) { configuration.epochs = epochs }
    if let batchSize = $batchSize.value(in: scope) { configuration.batchSize = batchSize }
    if let rate = $learningRate.value(in: scope) { configuration.learningRate.set(baseRate: rate) }
    if let decay = $learningRateDecay.value(in: scope) {
      configuration.learningRate.set(decay: decay)
    }
    if let strength = $l2.value(in: scope) { configuration.objective.penalty.strength = strength }
    if let reduction = $reduction.value(in: scope) {
      configuration.objective.reduction = reduction.reduction
      configuration.objective.costReduction = nil
    }
    if let seed = $seed.value(in: scope) { configuration.setSeed(seed) }
  }
}

extension TrainingConfiguration {
  /// Gives all that is drawn at random another seed.
  fileprivate mutating func setSeed(_ seed: UInt32) {
    self.seed = seed
    shuffling?.seed = seed
    if case .stratified(let size, _) = validation { validation = .stratified(size, seed: seed) }
  }
}

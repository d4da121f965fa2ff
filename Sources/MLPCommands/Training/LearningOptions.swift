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
  var optimizer = OptimizerOptions()
  var learningRate = ScheduleOptions()
  var gradients = GradientOptions()
  @Option(
    placeholder: "reduction", help: "How the losses of a batch become its cost, and its gradient.")
  var reduction = ReductionChoice.mean
  @Option(
    placeholder: "n", help: "Decides the weights, the split, the order of examples and distortions."
  )
  var seed: UInt32 = 1

  /// Makes the training of a configuration what the options say.
  ///
  /// - Throws: `ValidationError` for options that do not go together.
  func apply(
    _ scope: ArgumentScope, to configuration: inout TrainingConfiguration
  ) throws(ValidationError) {
    if let epochs = $epochs.value(in: scope) { configuration.epochs = epochs }
    if let batchSize = $batchSize.value(in: scope) { configuration.batchSize = batchSize }
    if let reduction = $reduction.value(in: scope) {
      configuration.objective.reduction = reduction.reduction
      configuration.objective.costReduction = nil
    }
    if let seed = $seed.value(in: scope) { configuration.setSeed(seed) }
    try optimizer.apply(scope, to: &configuration.optimizer)
    // The usual rate depends on what stands above.
    try learningRate.apply(scope, to: &configuration)
    try gradients.apply(to: &configuration)
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

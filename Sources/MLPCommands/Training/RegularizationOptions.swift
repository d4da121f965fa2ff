import NeuralNetworks
import Training

/// The options that keep a network from learning its examples by heart.
struct RegularizationOptions: ArgumentGroup {
  static let title = "Regularization"

  @Option(
    placeholder: "strength",
    help: "λ of the L2 penalty, whose gradient λW the optimizer sees like that of the loss.",
    validation: .atLeast(0))
  var l2 = 0.0
  @Option(
    placeholder: "strength",
    help: """
      λ of decoupled decay: each step also shrinks the weights by learning rate · λ. Default: \
      \(OptimizerName.adamw.usualChoice.usualWeightDecay.argumentText) for adamw, 0 for the others.
      """,
    validation: .atLeast(0))
  var weightDecay: Double?
  var stopping = EarlyStoppingOptions()

  /// Makes the regularisation of a configuration what the options say.
  ///
  /// - Throws: `ValidationError` for options that do not go together.
  func apply(
    _ scope: ArgumentScope, to configuration: inout TrainingConfiguration
  ) throws(ValidationError) {
    if let strength = $l2.value(in: scope) { configuration.objective.penalty.strength = strength }
    if let weightDecay { configuration.weightDecay = weightDecay }
    try stopping.apply(to: &configuration)
  }
}

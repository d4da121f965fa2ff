import NeuralNetworks
import Training

/// The options that keep a network from learning its examples by heart.
struct RegularizationOptions: ArgumentGroup {
  static let title = "Regularization"

  @Option(
    placeholder: "share",
    help: "The chance of a hidden unit to be dropped in a step of training. Default: 0.",
    validation: .share)
  var dropout: Double?
  @Option(
    placeholder: "share", help: "The chance of an input to be dropped in a step. Default: 0.",
    validation: .share)
  var inputDropout: Double?
  @Option(
    placeholder: "strength",
    help: "λ of the L2 penalty, whose gradient λW the optimizer sees like that of the loss.",
    validation: .atLeast(0))
  var l2 = 0.0
  @Option(
    placeholder: "strength",
    help: "λ of the L1 penalty λ Σ |w|, which makes weights zero that matter little.",
    validation: .atLeast(0))
  var l1 = 0.0
  @Option(
    placeholder: "strength",
    help: """
      λ of decoupled decay: each step also shrinks the weights by learning rate · λ. Default: \
      \(OptimizerName.adamw.usualChoice.usualWeightDecay.argumentText) for adamw, 0 for the others.
      """,
    validation: .atLeast(0))
  var weightDecay: Double?
  @Option(
    placeholder: "length",
    help: "The greatest length of the weights into a hidden unit; 0 for no limit. Default: 0.",
    validation: .atLeast(0))
  var maxNorm: Double?
  @Option(
    placeholder: "share",
    help: "The share of each target that is spread over all classes.", validation: .share)
  var labelSmoothing = 0.0
  @Option(
    placeholder: "weights",
    help: """
      How much the examples of each class count: a number for each class, as in 1,1,2, or each class as much as any other \
      (balanced). Default: none.
      """)
  var classWeights: ClassWeightsChoice?
  var stopping = EarlyStoppingOptions()

  /// Makes the regularisation of a configuration what the options say.
  ///
  /// - Throws: `ValidationError` for options that do not go together.
  func apply(
    _ scope: ArgumentScope, to configuration: inout TrainingConfiguration
  ) throws(ValidationError) {
    let hasHiddenLayer = configuration.architecture.layers.count > 1
    for (name, strength) in [("dropout", dropout), ("max-norm", maxNorm)]
    where strength ?? 0 > 0 && !hasHiddenLayer {
      throw ValidationError(
        "--\(name) is about hidden units, and this network has none.", option: name)
    }
    if let dropout { configuration.architecture.setDropout(dropout) }
    if let inputDropout {
      configuration.architecture.inputDropout = inputDropout == 0 ? nil : inputDropout
    }
    if let strength = $l2.value(in: scope) { configuration.objective.penalty.strength = strength }
    if let strength = $l1.value(in: scope) { configuration.objective.l1 = strength }
    if let weightDecay { configuration.weightDecay = weightDecay }
    if let maxNorm { configuration.maxNorm = maxNorm == 0 ? nil : maxNorm }
    if let smoothing = $labelSmoothing.value(in: scope) {
      configuration.labelSmoothing = smoothing
    }
    if let classWeights { configuration.classWeights = classWeights.weights }
    try stopping.apply(to: &configuration)
  }
}

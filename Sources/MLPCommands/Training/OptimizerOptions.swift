import NeuralNetworks
import Training

/// The options of the rule that changes weights and biases.
struct OptimizerOptions: ArgumentGroup {
  static let title = LearningOptions.title

  @Option(
    placeholder: "rule",
    help: """
      The rule that changes weights and biases: plain gradient descent (sgd), with momentum or Nesterov's momentum, Adam, \
      Adam with decoupled decay (adamw), or RMSProp.
      """)
  var optimizer = OptimizerName.sgd
  @Option(
    placeholder: "share",
    help: """
      μ, what a step of momentum, nesterov or rmsprop keeps of those before. \
      Default: \(OptimizerChoice.Momentum().coefficient.argumentText); \
      \(OptimizerChoice.RMSProp().momentum.argumentText) for rmsprop.
      """,
    validation: .share)
  var momentum: Double?
  @Option(
    name: "beta1", placeholder: "share",
    help: """
      β₁, what adam and adamw keep of the mean gradient. Default: \(OptimizerChoice.Adam().beta1.argumentText).
      """,
    validation: .share)
  var beta1: Double?
  @Option(
    name: "beta2", placeholder: "share",
    help: """
      β₂, what adam and adamw keep of the mean square. Default: \(OptimizerChoice.Adam().beta2.argumentText).
      """,
    validation: .share)
  var beta2: Double?
  @Option(
    placeholder: "share",
    help: """
      α, what rmsprop keeps of the mean square. Default: \(OptimizerChoice.RMSProp().alpha.argumentText).
      """,
    validation: .share)
  var alpha: Double?
  @Option(
    placeholder: "number",
    help: """
      ε, which adam, adamw and rmsprop add to what they divide by. Default: \
      \(OptimizerChoice.Adam().epsilon.argumentText).
      """,
    validation: .greaterThan(0))
  var epsilon: Double?
  @Flag(inverse: true, help: "Let rmsprop divide by the deviation of the gradient.")
  var centered = false

  /// Makes the rule what the options say.
  ///
  /// - Throws: `ValidationError` for a setting that the rule does not have.
  func apply(
    _ scope: ArgumentScope, to choice: inout OptimizerChoice
  ) throws(ValidationError) {
    if let name = $optimizer.value(in: scope), name != choice.name { choice = name.usualChoice }
    try checkSettings(of: choice.name)
    switch choice {
    case .stochasticGradientDescent: break
    case .momentum(var settings):
      set(&settings)
      choice = .momentum(settings)
    case .nesterov(var settings):
      set(&settings)
      choice = .nesterov(settings)
    case .adam(var settings):
      set(&settings)
      choice = .adam(settings)
    case .adamW(var settings):
      set(&settings)
      choice = .adamW(settings)
    case .rmsProp(var settings):
      set(&settings)
      choice = .rmsProp(settings)
    }
  }

  private func set(_ settings: inout OptimizerChoice.Momentum) {
    settings.coefficient = momentum ?? settings.coefficient
  }

  private func set(_ settings: inout OptimizerChoice.Adam) {
    settings.beta1 = beta1 ?? settings.beta1
    settings.beta2 = beta2 ?? settings.beta2
    settings.epsilon = epsilon ?? settings.epsilon
  }

  private func set(_ settings: inout OptimizerChoice.RMSProp) {
    settings.alpha = alpha ?? settings.alpha
    settings.epsilon = epsilon ?? settings.epsilon
    settings.momentum = momentum ?? settings.momentum
    if $centered.isGiven { settings.isCentered = centered }
  }

  private func checkSettings(of name: OptimizerName) throws(ValidationError) {
    let rule = $optimizer
    try OptionUse("momentum", $momentum.counts(beside: rule), [.momentum, .nesterov, .rmsprop])
      .check(name)
    try OptionUse("beta1", $beta1.counts(beside: rule), [.adam, .adamw]).check(name)
    try OptionUse("beta2", $beta2.counts(beside: rule), [.adam, .adamw]).check(name)
    try OptionUse("alpha", $alpha.counts(beside: rule), [.rmsprop]).check(name)
    try OptionUse("epsilon", $epsilon.counts(beside: rule), [.adam, .adamw, .rmsprop]).check(name)
    try OptionUse("centered", $centered.counts(beside: rule) && centered, [.rmsprop]).check(name)
  }
}

extension OptimizerName: ExpressibleByArgument {}

extension Validation<Double> {
  /// At least 0 and below 1.
  static let share = Validation("at least 0 and below 1") { (0..<1).contains($0) }
}

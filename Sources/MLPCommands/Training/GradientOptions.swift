import NeuralNetworks
import Training

/// The options of what becomes of gradients before a step, and of weights after it.
struct GradientOptions: ArgumentGroup {
  static let title = LearningOptions.title

  @Option(
    placeholder: "length",
    help: "Scale all gradients down together where their length is above this; 0 for never.",
    validation: .atLeast(0))
  var clipNorm: Double?
  @Option(
    placeholder: "limit", help: "Hold each element of a gradient within ± this; 0 for no limit.",
    validation: .atLeast(0))
  var clipValue: Double?
  @Option(
    placeholder: "share",
    help: """
      Measure and save the moving average of the weights, of which a step keeps this share, as in 0.999; 0 for the weights \
      themselves.
      """,
    validation: .share)
  var average: Double?

  /// Makes clipping and averaging of a configuration what the options say.
  ///
  /// - Throws: `ValidationError` for two ways of clipping at once.
  func apply(to configuration: inout TrainingConfiguration) throws(ValidationError) {
    let (norm, value) = (clipNorm ?? 0, clipValue ?? 0)
    guard norm == 0 || value == 0 else {
      throw ValidationError(
        "--clip-norm and --clip-value exclude each other: choose one.", option: "clip-value")
    }
    if clipNorm != nil || clipValue != nil {
      configuration.gradientClipping = norm > 0 ? .norm(norm) : value > 0 ? .value(value) : nil
    }
    if let average { configuration.setAveraging(decay: average) }
  }
}

extension TrainingConfiguration {
  fileprivate mutating func setAveraging(decay: Double) {
    guard decay > 0 else {
      weightAveraging = nil
      return
    }
    weightAveraging = weightAveraging ?? WeightAveraging()
    weightAveraging?.decay = decay
  }
}

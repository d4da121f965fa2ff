import Training

/// The options that end a training which no longer becomes better.
struct EarlyStoppingOptions: ArgumentGroup {
  static let title = RegularizationOptions.title

  @Option(
    placeholder: "epochs",
    help: """
      End training after so many epochs in a row without improvement on the validation set, and keep the network of the \
      best epoch; 0 for none. Default: 0.
      """,
    validation: .atLeast(0))
  var earlyStopping: Int?
  @Option(placeholder: "measure", help: "What early stopping looks at. Default: accuracy.")
  var earlyStoppingMeasure: MeasureChoice?
  @Option(
    placeholder: "amount",
    help: "How much better an epoch must be to count for early stopping. Default: 0.",
    validation: .atLeast(0))
  var leastImprovement: Double?

  /// What the measurement of an epoch is judged by.
  enum MeasureChoice: String, CaseIterable, ExpressibleByArgument {
    case accuracy
    case cost
  }

  /// Makes the end of a configuration's training what the options say.
  ///
  /// - Throws: `ValidationError` for settings of early stopping without it.
  func apply(to configuration: inout TrainingConfiguration) throws(ValidationError) {
    var stopping = configuration.earlyStopping
    if let patience = earlyStopping {
      if patience == 0 {
        stopping = nil
      } else {
        stopping = stopping ?? EarlyStopping(patience: patience)
        stopping?.patience = patience
      }
    }
    for (name, isGiven) in [
      ("early-stopping-measure", earlyStoppingMeasure != nil),
      ("least-improvement", leastImprovement != nil),
    ] where isGiven && stopping == nil {
      throw ValidationError("--\(name) needs --early-stopping.", option: name)
    }
    switch earlyStoppingMeasure {
    case .accuracy: stopping?.measure = .validationAccuracy
    case .cost: stopping?.measure = .validationCost
    case nil: break
    }
    if let leastImprovement { stopping?.minimumImprovement = leastImprovement }
    configuration.earlyStopping = stopping
  }
}

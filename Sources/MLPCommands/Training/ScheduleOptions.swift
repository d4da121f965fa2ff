import NeuralNetworks
import Training

/// The options of the learning rate.
struct ScheduleOptions: ArgumentGroup {
  static let title = LearningOptions.title

  @Option(
    placeholder: "rate",
    help: """
      The learning rate, or the highest of a schedule. Default: 0.05 for sgd, times 1 - μ for momentum and nesterov; \
      0.001 for the others. (With --reduction sum it is divided by the batch size.)
      """,
    validation: .greaterThan(0))
  var learningRate: Double?
  @Option(
    placeholder: "schedule",
    help: """
      How the learning rate changes: not at all (constant), by a factor after each epoch (exponential) or every few \
      epochs (step), down along a cosine, up and down once (one-cycle), or by a factor when the cost stops falling \
      (plateau). Default: constant, or exponential with --learning-rate-decay.
      """)
  var schedule: ScheduleChoice?
  @Option(
    placeholder: "factor",
    help: """
      What exponential, step and plateau multiply the learning rate by. Default: 0.1 for step and plateau.
      """,
    validation: .greaterThan(0))
  var learningRateDecay: Double?
  @Option(
    placeholder: "n", help: "The epochs from one change to the next of --schedule step.",
    validation: .atLeast(1))
  var decayEvery: Int?
  @Option(
    placeholder: "n",
    help: """
      The epochs without advance that --schedule plateau lets pass. \
      Default: \(PlateauDecay(initial: 1).patience.argumentText).
      """,
    validation: .atLeast(0))
  var patience: Int?
  @Option(
    placeholder: "rate", help: "What cosine and plateau go down to. Default: 0.",
    validation: .atLeast(0))
  var lowestRate: Double?
  @Option(
    placeholder: "length",
    help: """
      Let the learning rate rise in equal steps first: for epochs (1), steps (500steps) or a share of the training (5%); \
      0 for no rise. Default: 0.
      """)
  var warmUp: WarmUpLength?

  /// Makes the learning rate of a configuration what the options say; its optimizer, batch size and reduction decide the
  /// default.
  ///
  /// - Throws: `ValidationError` for options that do not go together.
  func apply(
    _ scope: ArgumentScope, to configuration: inout TrainingConfiguration
  ) throws(ValidationError) {
    guard scope == .all || argumentDefinitions(of: self).contains(where: { $0.isGiven() }) else {
      return
    }
    var (length, schedule) = configuration.learningRate.parts
    let rate =
      learningRate ?? (scope == .all ? configuration.usualLearningRate : schedule.baseRate)
    let choice = choice(insteadOf: schedule.choice)
    try checkSettings(of: choice)
    if choice != schedule.choice { schedule = try usual(choice, rate: rate) }
    schedule.set(baseRate: rate)
    set(&schedule)
    if let warmUp { length = warmUp.length }
    configuration.learningRate = length.map { .warmUp(WarmUp($0, then: schedule)) } ?? schedule
  }

  private func choice(insteadOf earlier: ScheduleChoice) -> ScheduleChoice {
    switch (schedule, earlier, learningRateDecay) {
    case (let schedule?, _, _): schedule
    case (nil, .constant, let decay?) where decay != 1: .exponential
    case (nil, .exponential, 1): .constant
    default: earlier
    }
  }

  private func usual(
    _ choice: ScheduleChoice, rate: Double
  ) throws(ValidationError) -> LearningRateSchedule {
    switch choice {
    case .constant: return .constant(rate: rate)
    case .exponential:
      guard let learningRateDecay else {
        throw ValidationError(
          "With --schedule exponential, --learning-rate-decay says what the rate is multiplied by.",
          option: "learning-rate-decay")
      }
      return .exponential(initial: rate, decay: learningRateDecay)
    case .step:
      guard let decayEvery else {
        throw ValidationError(
          "With --schedule step, --decay-every says after how many epochs the rate changes.",
          option: "decay-every")
      }
      return .step(StepDecay(initial: rate, every: decayEvery))
    case .cosine: return .cosine(CosineDecay(initial: rate))
    case .oneCycle: return .oneCycle(OneCycle(maximum: rate))
    case .plateau: return .reduceOnPlateau(PlateauDecay(initial: rate))
    }
  }

  private func set(_ schedule: inout LearningRateSchedule) {
    switch schedule {
    case .constant, .oneCycle: break
    case .exponential(let initial, let decay):
      schedule = .exponential(initial: initial, decay: learningRateDecay ?? decay)
    case .exponentialFromFirstStep(let initial, let decay):
      schedule = .exponentialFromFirstStep(initial: initial, decay: learningRateDecay ?? decay)
    case .step(var decay):
      decay.every = decayEvery ?? decay.every
      decay.factor = learningRateDecay ?? decay.factor
      schedule = .step(decay)
    case .cosine(var decay):
      decay.floor = lowestRate ?? decay.floor
      schedule = .cosine(decay)
    case .reduceOnPlateau(var decay):
      decay.factor = learningRateDecay ?? decay.factor
      decay.patience = patience ?? decay.patience
      decay.minimum = lowestRate ?? decay.minimum
      schedule = .reduceOnPlateau(decay)
    case .warmUp(var warmUp):
      set(&warmUp.then)
      schedule = .warmUp(warmUp)
    }
  }

  private func checkSettings(of choice: ScheduleChoice) throws(ValidationError) {
    let changes =
      $learningRateDecay.counts(beside: $schedule) && learningRateDecay.map { $0 != 1 } ?? false
    try OptionUse("learning-rate-decay", changes, [.exponential, .step, .plateau]).check(choice)
    try OptionUse("decay-every", $decayEvery.counts(beside: $schedule), [.step]).check(choice)
    try OptionUse("patience", $patience.counts(beside: $schedule), [.plateau]).check(choice)
    try OptionUse("lowest-rate", $lowestRate.counts(beside: $schedule), [.cosine, .plateau])
      .check(choice)
  }
}

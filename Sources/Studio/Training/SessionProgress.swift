import Training

/// How far a training has come, and how long the rest will take.
struct SessionProgress {
  private(set) var epochs = 0
  private var stepsPerEpoch = 0
  private var epoch = 0
  private var step = 0
  /// How far the run had come that goes on.
  private let earlier: TrainingProgress
  /// The steps of this epoch that the time since its start does not count.
  private var uncountedSteps = 0
  private var epochStart = 0.0
  private var isFirstStep = true
  private var seconds = 0.0
  /// The seconds of the last whole epoch, its measurement among them.
  private var epochSeconds: Double?

  init(_ earlier: TrainingProgress) { self.earlier = earlier }

  /// All steps of earlier sessions.
  var stepsBefore: Int { earlier.epoch * stepsPerEpoch + earlier.step }

  mutating func begin(_ start: RunStart, at seconds: Double) {
    epochs = start.configuration.epochs
    stepsPerEpoch = start.stepsPerEpoch
    epoch = earlier.step > 0 ? earlier.epoch + 1 : earlier.epoch
    step = earlier.step > 0 || earlier.epoch == 0 ? earlier.step : stepsPerEpoch
    epochStart = seconds
    self.seconds = seconds
  }

  mutating func take(_ report: StepReport, at seconds: Double) {
    if isFirstStep {
      // It brings memory and threads to life.
      isFirstStep = false
      uncountedSteps = report.step
      epochStart = seconds
    }
    epoch = report.epoch
    step = report.step
    self.seconds = seconds
  }

  mutating func end(_ record: EpochRecord, at seconds: Double) {
    epochSeconds = record.trainSeconds + record.evaluationSeconds
    epoch = record.epoch
    step = stepsPerEpoch
    uncountedSteps = 0
    epochStart = seconds
    self.seconds = seconds
  }

  func show(in state: inout SessionState) {
    state.epoch = epoch
    state.step = step
    state.steps = stepsPerEpoch
    state.secondsLeft = secondsLeft
  }

  /// From the last epoch or, in the first, from its steps so far.
  private var secondsLeft: Double? {
    guard stepsPerEpoch > 0 else { return nil }
    let remaining = Double(epochs - epoch) + Double(stepsPerEpoch - step) / Double(stepsPerEpoch)
    if let epochSeconds { return max(remaining, 0) * epochSeconds }
    let taken = step - uncountedSteps
    guard taken > 0 else { return nil }
    return max(remaining, 0) * (seconds - epochStart) / Double(taken) * Double(stepsPerEpoch)
  }
}

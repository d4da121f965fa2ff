import LinearAlgebra
import NeuralNetworks
import Training

/// Shows how training goes: on a terminal a bar that is drawn over itself, elsewhere one plain line for each epoch.
final class ProgressReporter: TrainingEventSink {
  private let environment: CommandEnvironment
  private let dataName: String
  private let stopwatch = Stopwatch()
  private var line = ProgressLine(epochs: 0)
  private var epochStart = 0.0
  private var lastDrawn = -1.0
  private var lastEpoch: EpochRecord?
  private var barIsVisible = false

  /// Redrawing more often than this would cost time that nobody sees.
  private static let secondsBetweenBars = 0.1

  init(_ environment: CommandEnvironment, dataName: String) {
    self.environment = environment
    self.dataName = dataName
  }

  func receive(_ event: TrainingEvent) {
    switch event {
    case .runStarted(let start):
      line = ProgressLine(epochs: start.configuration.epochs)
      environment.noteKernels()
      environment.note(heading(start))
      epochStart = stopwatch.seconds()
    case .step(let step):
      if environment.standardErrorIsTerminal { draw(step) }
    case .epoch:
      break
    case .evaluated(let record):
      eraseBar()
      environment.note(line.line(record))
      lastEpoch = record
      epochStart = stopwatch.seconds()
    case .saved, .finished, .failed:
      eraseBar()
    }
  }

  private func heading(_ start: RunStart) -> String {
    let configuration = start.configuration
    let held =
      start.validationExamples > 0
      ? ", \(Wording.count(start.validationExamples)) held out for validation" : ""
    return """
      \(configuration.architecture.shortName), \(Wording.count(start.parameters)) parameters, \
      \(configuration.precision.rawValue); \(dataName): \(Wording.count(start.trainingExamples)) training \
      examples\(held); batches of \(Wording.count(configuration.batchSize))
      """
  }

  private func draw(_ step: StepReport) {
    let now = stopwatch.seconds()
    guard now - lastDrawn >= Self.secondsBetweenBars else { return }
    lastDrawn = now
    let seconds = now - epochStart
    let bar = line.bar(
      step, seconds: seconds, remaining: remaining(step, seconds: seconds), last: lastEpoch,
      width: environment.terminalWidth)
    try? environment.standardError.write("\r\u{1B}[K" + bar)
    barIsVisible = true
  }

  /// The time left, from the last epoch or, in the first, from its steps so far.
  private func remaining(_ step: StepReport, seconds: Double) -> Double? {
    guard step.step > 0 else { return nil }
    let share = Double(step.step) / Double(step.steps)
    let epochSeconds =
      lastEpoch.map { $0.trainSeconds + $0.evaluationSeconds } ?? seconds / share
    return epochSeconds * (Double(line.epochs - step.epoch) + 1 - share)
  }

  private func eraseBar() {
    guard barIsVisible else { return }
    try? environment.standardError.write("\r\u{1B}[K")
    barIsVisible = false
  }
}

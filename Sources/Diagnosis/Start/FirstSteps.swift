import NeuralNetworks
import Training

/// What the first steps of a training do to the loss, judged.
struct FirstSteps {
  private let steps: ShortTraining
  private let configuration: TrainingConfiguration

  init(_ steps: ShortTraining, of configuration: TrainingConfiguration) {
    self.steps = steps
    self.configuration = configuration
  }

  /// - Parameters:
  ///   - trials: What has been tried instead, if it was worth it.
  ///   - hasLearned: Whether the whole training has been run, and learned.
  func observe(trials: RemedyTrials?, hasLearned: Bool) -> Observation {
    if case .nonFiniteLoss(let loss, _, let step, let cause)? = steps.failure {
      let size = loss.isNaN ? "not a number" : "infinite"
      return Observation(
        .firstSteps, "the loss is \(size) in step \(step)",
        [
          Finding(
            .nonFiniteLoss, .fault, place: "step \(step)",
            evidence: "The loss is \(size) in step \(step). \(cause)",
            advice: trials?.advice ?? "Lower the learning rate, or scale the inputs.")
        ])
    }
    let count = steps.steps
    let summary = """
      \(count - steps.grown) of \(counted(count, "step")) lower the loss of their batch; the loss of an example goes \
      from \(lossText(steps.before)) to \(lossText(steps.after))
      """
    let found = [growing(trials), hasLearned ? nil : slow(trials)].compactMap(\.self)
    return Observation(.firstSteps, summary, Array(found.prefix(1)))
  }

  private func growing(_ trials: RemedyTrials?) -> Finding? {
    guard steps.growsOften else { return nil }
    let rate = configuration.learningRate.baseRate
    return Finding(
      .growingSteps,
      2 * steps.grown > steps.steps || steps.after > steps.before ? .fault : .warning, place: place,
      evidence: """
        \(steps.grown) of \(steps.steps) steps raise the loss of the very batch that they were computed from.
        """,
      advice: trials?.advice
        ?? "The steps are too long: lower the learning rate of \(short(rate)), or let it decay.")
  }

  private func slow(_ trials: RemedyTrials?) -> Finding? {
    guard steps.hardlyFell, let trials else { return nil }
    return Finding(
      .slowStart, trials.hasHelp ? .warning : .remark, place: place,
      evidence: """
        They hardly lower the loss of an example: from \(lossText(steps.before)) to \(lossText(steps.after)).
        """,
      advice: trials.advice ?? trials.lastResort)
  }

  private var place: String { "the first \(counted(steps.steps, "step"))" }
}

import LinearAlgebra
import NeuralNetworks
import Training

/// Advice that was tried: each change takes the first steps of the training, and what comes of them is compared.
struct RemedyTrials {
  private let own: ShortTraining
  private var trials: [Trial] = []

  private struct Trial {
    let remedy: Remedy
    let result: ShortTraining
  }

  /// - Parameters:
  ///   - training: The training that does not learn.
  ///   - own: Its own first steps.
  ///   - team: The threads to work with.
  init(for training: ExaminedTraining, own: ShortTraining, team: WorkerTeam) throws {
    self.own = own
    try tryRates(for: training, team: team)
    for remedy in Remedy.all(for: training) { try tryOut(remedy, team: team) }
  }

  @discardableResult
  private mutating func tryOut(_ remedy: Remedy, team: WorkerTeam) throws -> ShortTraining {
    let result = try ShortTraining(of: remedy.training, team: team)
    trials.append(Trial(remedy: remedy, result: result))
    return result
  }

  /// Tries a tenth of the rate, ten times the rate and the usual one, and goes on from the best as long as it gets better.
  private mutating func tryRates(for training: ExaminedTraining, team: WorkerTeam) throws {
    let rate = training.configuration.learningRate.baseRate
    let usual = training.configuration.usualLearningRate
    var best = (rate: rate, result: own)
    // Where the usual rate is near one of the others, it tells nothing new.
    let isApart = [rate, rate / 10, rate * 10].allSatisfy { !(0.3...3).contains(usual / $0) }
    for other in [rate / 10, rate * 10] + (isApart ? [usual] : []) where other.isFinite {
      let result = try tryOut(.rate(other, training), team: team)
      if result.after < best.result.after { best = (other, result) }
    }
    guard best.result.after < 0.98 * own.after else { return }
    let factor = best.rate < rate ? 0.1 : 10
    for _ in 0..<3 where best.result.before > 0 {
      let next = best.rate * factor
      let result = try tryOut(.rate(next, training), team: team)
      guard result.after < 0.95 * best.result.after else { return }
      best = (next, result)
    }
  }

  /// What lowers the loss clearly further than the training does by itself, the best first, and nothing much worse than it.
  private var helpful: [Trial] {
    let better = trials.filter {
      $0.result.after < 0.9 * own.after && !$0.result.hardlyFell
    }.sorted { $0.result.after < $1.result.after }
    guard let best = better.first?.result.after else { return [] }
    return Array(better.filter { $0.result.after <= 1.25 * best }.prefix(2))
  }

  /// Whether anything helps.
  var hasHelp: Bool { !helpful.isEmpty }

  /// Which change to make, with the numbers that speak for it; nil where none helps.
  var advice: String? {
    let helpful = helpful
    guard let best = helpful.first else { return nil }
    let unchanged =
      own.after.isFinite
      ? "to \(lossText(own.after)) without" : "without it, it is no number any more"
    let other = helpful.dropFirst().first.map {
      " With \($0.remedy.name) it comes to \(lossText($0.result.after))."
    }
    return """
      \(best.remedy.name): \(counted(best.result.steps, "step")) bring the loss to \(lossText(best.result.after)) an \
      example with it, \(unchanged).\(other ?? "")
      """
  }

  /// What to do where nothing that was tried helps.
  var lastResort: String {
    own.hardlyFell
      ? "Nothing that was tried lowers the loss in \(own.steps) steps: look at the examples and their labels (mlp data show)."
      : """
      The first \(own.steps) steps lower the loss from \(lossText(own.before)) to \(lossText(own.after)), and nothing that was \
      tried does much better: train longer, or let the rate decay (--learning-rate-decay 0.9) if it gets worse later.
      """
  }

  /// What was tried, with the loss that each comes to.
  func observe() -> Observation {
    let results = trials.map { "\(text($0.result)) with \($0.remedy.name)" }
    return Observation(
      .remedies,
      "loss an example after \(counted(own.steps, "step")): \(text(own)) as it is; "
        + results.joined(separator: ", "))
  }

  private func text(_ result: ShortTraining) -> String {
    result.after.isFinite ? lossText(result.after) : "no number"
  }
}

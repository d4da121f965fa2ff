import LinearAlgebra
import NeuralNetworks
import Training

extension Examination {
  /// Looks at everything.
  ///
  /// - Parameter progress: Told what is looked at next.
  /// - Throws: What backpropagation throws.
  public func report(
    progress: (Observation.Aspect) -> Void = { _ in }
  ) throws -> ExaminationReport {
    let gradients = try observeGradients(progress)
    guard let training else {
      return ExaminationReport(
        subject: subject, observations: gradients.isEmpty ? [Self.infiniteCost] : gradients)
    }
    let notes = [RecordNotes(training.recordNotes).observation].compactMap(\.self)
    let observations =
      try notes + gradients
      + observe(training, gradientsAreWrong: Self.hasFault(gradients), progress)
    return ExaminationReport(
      subject: subject, observations: Consequences(observations).observations)
  }

  private static func hasFault(_ observations: [Observation]) -> Bool {
    observations.contains { $0.severity == .fault }
  }

  private func observeGradients(
    _ progress: (Observation.Aspect) -> Void
  ) throws -> [Observation] {
    // Without a finite cost there are no slopes.
    guard try hasFiniteCost else { return [] }
    progress(.gradients)
    let gradients = try batch.observeGradients()
    guard batch.reportsAnotherCost else { return [gradients] }
    progress(.cost)
    return [gradients, try batch.observeReportedCost()]
  }

  /// What there is to say of a batch without slopes.
  private static var infiniteCost: Observation {
    Observation(
      .gradients, "the cost of these examples is no finite number, so that it has no slopes",
      [
        Finding(
          .nonFiniteLoss, .fault, place: "the cost",
          evidence: "The cost of these examples is not a finite number.",
          advice: "Look for inputs and parameters that are no numbers, or far too large.")
      ])
  }

  private var hasFiniteCost: Bool {
    get throws {
      try batch.network.cost(of: batch.inputs, targets: batch.targets, batch.objective).isFinite
    }
  }

  /// First what a training does, then what helps it, then what is to be said of it.
  private func observe(
    _ training: ExaminedTraining, gradientsAreWrong: Bool,
    _ progress: (Observation.Aspect) -> Void
  ) throws -> [Observation] {
    let start = try UntrainedNetwork(training, network: batch.network)
    progress(.firstSteps)
    let steps = try ShortTraining(of: training, team: team, countingGrown: true)
    progress(.units)
    let trained = try TrainedNetwork(training, start: batch.network, team: team)
    var trials: RemedyTrials?
    if !gradientsAreWrong, steps.isTroubled || trained?.isStuck == true || training.isTroubled {
      progress(.remedies)
      trials = try RemedyTrials(for: training, own: steps, team: team)
    }
    let hasLearned = training.history.last.map { $0.trainAccuracy > 0.5 }
    let flow =
      try hasFiniteCost
      ? batch.observeGradientFlow(hasLearned: hasLearned ?? true) : nil
    return [
      LearnedExamples(training.training, validation: training.validation).observe(),
      start.observeInputs(), start.observeStartingLoss(), flow,
      FirstSteps(steps, of: training.configuration).observe(
        trials: trials, hasLearned: hasLearned ?? false),
      trials?.observe(), trained?.units.observe(trials: trials),
      trained?.observePredictions(trials: trials),
      LearningCurves(training, trials: trials).observe(),
    ].compactMap(\.self)
  }
}

extension ShortTraining {
  /// Whether something else may be worth trying.
  fileprivate var isTroubled: Bool { failure != nil || growsOften || hardlyFell }
}

extension ExaminedTraining {
  /// Whether the run itself ended badly.
  fileprivate var isTroubled: Bool { failure != nil || isFarFromLearned }
}

import Training

/// The measurements after each epoch, read as document 001 reads its curves: a wide gap between training and validation
/// means overfitting, both low means underfitting.
struct LearningCurves {
  private let training: ExaminedTraining
  private let trials: RemedyTrials?

  private var history: [EpochRecord] { training.history }

  /// - Parameters:
  ///   - training: The training, with what came of it.
  ///   - trials: What has been tried instead, if it was worth it.
  init(_ training: ExaminedTraining, trials: RemedyTrials?) {
    self.training = training
    self.trials = trials
  }

  func observe() -> Observation? {
    guard let last = history.last else {
      return failed.map { Observation(.history, "no epoch was completed", [$0]) }
    }
    let valid = last.validAccuracy.map { ", validation \(percent($0))" } ?? ""
    let test = training.testAccuracy.map { ", test \(percent($0))" } ?? ""
    let summary = """
      after \(counted(last.epoch, "epoch")) training accuracy \(percent(last.trainAccuracy))\(valid)\(test)
      """
    let gaps = AccuracyGaps(training)
    let gap = gaps.unrelatedLabels ?? gaps.overfitting
    return Observation(
      .history, summary,
      [
        failed, gap, gaps.differentTest, underfitting(last),
        risingCost(last),
        // More epochs do not help what is learned by heart.
        gap == nil ? stillLearning(last) : nil,
      ].compactMap(\.self))
  }

  private var failed: Finding? {
    training.failure.map {
      Finding(
        .failedRun, .fault, place: "the run", evidence: "It stopped at an error: \($0)",
        advice: trials?.advice ?? "What the error says.")
    }
  }

  private func underfitting(_ last: EpochRecord) -> Finding? {
    let valid = last.validAccuracy ?? last.trainAccuracy
    guard training.isFarFromLearned, last.trainAccuracy - valid <= 0.05 else { return nil }
    return Finding(
      .underfitting, .warning, place: "the curves",
      evidence:
        "Accuracy is only \(percent(last.trainAccuracy)) on the training examples themselves.",
      advice: trials.map { $0.advice ?? $0.lastResort } ?? "Train longer, or with more units.")
  }

  private func risingCost(_ last: EpochRecord) -> Finding? {
    guard let best = history.min(by: { $0.trainCost < $1.trainCost }), best.epoch < last.epoch,
      last.trainCost > 1.1 * best.trainCost
    else { return nil }
    let decays = last.learningRate < history[0].learningRate
    return Finding(
      .risingCost, .warning, place: "the curves",
      evidence: """
        The training cost was least after epoch \(best.epoch), and is \(short(last.trainCost / best.trainCost)) times \
        that at the end.
        """,
      advice: trials?.advice
        ?? (decays
          ? "Lower the learning rate, or let it decay faster."
          : "Lower the learning rate, or let it decay (--learning-rate-decay 0.95)."))
  }

  private func stillLearning(_ last: EpochRecord) -> Finding? {
    guard history.count > 1, !training.isFarFromLearned else { return nil }
    let gain = last.trainAccuracy - history[history.count - 2].trainAccuracy
    guard gain > 0.005 else { return nil }
    return Finding(
      .stillLearning, .remark, place: "the curves",
      evidence: "The last epoch still brought \(points(gain)) of training accuracy.",
      advice: "Train for more epochs.")
  }
}

extension ExaminedTraining {
  /// Whether the run ended with many of its own training examples wrong.
  var isFarFromLearned: Bool { history.last.map { $0.trainAccuracy < 0.8 } ?? false }
}

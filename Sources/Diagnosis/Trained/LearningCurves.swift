import Training

/// The measurements after each epoch, read as document 001 reads its curves: a wide gap between training and validation
/// means overfitting, both low means underfitting.
struct LearningCurves {
  private let history: [EpochRecord]

  private let failure: String?

  init(_ history: [EpochRecord], failure: String?) {
    self.history = history
    self.failure = failure
  }

  func observe() -> Observation? {
    guard let last = history.last else {
      return failed.map { Observation(.history, "no epoch was completed", [$0]) }
    }
    let valid = last.validAccuracy.map { ", validation \(percent($0))" } ?? ""
    let summary = """
      after \(counted(last.epoch, "epoch")) training accuracy \(percent(last.trainAccuracy))\(valid)
      """
    return Observation(
      .history, summary,
      [failed, overfitting(last), underfitting(last), risingCost(last), stillLearning(last)]
        .compactMap(\.self))
  }

  private var failed: Finding? {
    failure.map {
      Finding(
        .failedRun, .fault, place: "the run", evidence: "It stopped at an error: \($0)",
        advice: "What the error says.")
    }
  }

  private func overfitting(_ last: EpochRecord) -> Finding? {
    guard let valid = last.validAccuracy else { return nil }
    let gap = last.trainAccuracy - valid
    let costs = history.compactMap(\.validCost)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    let rise = costs.isEmpty || costs[best] <= 0 ? 1 : costs[costs.count - 1] / costs[best]
    guard gap > 0.05 || (rise > 1.2 && gap > 0.02) else { return nil }
    let turn =
      rise > 1.2
      ? " The validation cost was least after epoch \(history[best].epoch), and is \(short(rise)) times that at the end."
      : ""
    return Finding(
      .overfitting, .warning, place: "the curves",
      evidence: """
        Accuracy is \(percent(last.trainAccuracy)) on training examples and \(percent(valid)) on others, \
        \(percent(gap)) less.\(turn)
        """,
      advice: "Use more examples, a penalty (--l2), fewer units, or fewer epochs.")
  }

  private func underfitting(_ last: EpochRecord) -> Finding? {
    let valid = last.validAccuracy ?? last.trainAccuracy
    guard last.trainAccuracy < 0.8, last.trainAccuracy - valid <= 0.05 else { return nil }
    return Finding(
      .underfitting, .warning, place: "the curves",
      evidence:
        "Accuracy is only \(percent(last.trainAccuracy)) on the training examples themselves.",
      advice: "Train longer, with more units, another learning rate, or less penalty.")
  }

  private func risingCost(_ last: EpochRecord) -> Finding? {
    guard let best = history.min(by: { $0.trainCost < $1.trainCost }), best.epoch < last.epoch,
      last.trainCost > 1.1 * best.trainCost
    else { return nil }
    return Finding(
      .risingCost, .warning, place: "the curves",
      evidence: """
        The training cost was least after epoch \(best.epoch), and is \(short(last.trainCost / best.trainCost)) times \
        that at the end.
        """,
      advice: "Lower the learning rate, or let it decay (--learning-rate-decay 0.95).")
  }

  private func stillLearning(_ last: EpochRecord) -> Finding? {
    guard history.count > 1 else { return nil }
    let gain = last.trainAccuracy - history[history.count - 2].trainAccuracy
    guard gain > 0.005 else { return nil }
    return Finding(
      .stillLearning, .remark, place: "the curves",
      evidence: "The last epoch still brought \(percent(gain)) of training accuracy.",
      advice: "Train for more epochs.")
  }
}

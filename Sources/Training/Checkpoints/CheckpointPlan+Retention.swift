extension CheckpointPlan {
  /// The checkpoints that stay: the newest, and of those after a whole epoch the one with the best measurement, the earliest
  /// of equal ones.
  ///
  /// - Parameters:
  ///   - names: The checkpoints that there are, the newest first.
  ///   - history: The measurements after the epochs so far.
  func retained(of names: [CheckpointName], history: [EpochRecord]) -> Set<CheckpointName> {
    let measured = Dictionary(history.map { ($0.epoch, $0) }) { first, _ in first }
    let best =
      names.reversed().filter { $0.progress.step == 0 && measured[$0.progress.epoch] != nil }
      .max { one, other in
        guard let one = measured[one.progress.epoch], let other = measured[other.progress.epoch]
        else { return false }
        return one.isWorse(than: other)
      }
    return Set(names.prefix(kept)).union([best].compactMap(\.self))
  }
}

extension EpochRecord {
  /// Whether another epoch is the better one: by the accuracy on the validation set, or without one by the cost on the
  /// training set.
  fileprivate func isWorse(than other: EpochRecord) -> Bool {
    if let accuracy = validAccuracy, let others = other.validAccuracy { return accuracy < others }
    return trainCost > other.trainCost
  }
}

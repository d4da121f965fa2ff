/// After which epochs a network in training is measured on the training set and the validation set.
///
/// Measuring 60,000 examples takes about as long as learning from 30,000. A learning rate that depends on the cost has each
/// epoch measured all the same, and the last one always is.
public enum MeasuringSchedule: Sendable, Equatable {
  /// After each.
  case everyEpoch
  /// After each time so many epochs.
  case every(Int)
  /// After the last one only.
  case lastEpoch

  /// Whether an epoch, counted from 1, is measured though it may not be the last.
  func includes(_ epoch: Int) -> Bool {
    switch self {
    case .everyEpoch: true
    case .every(let interval): interval > 0 && epoch.isMultiple(of: interval)
    case .lastEpoch: false
    }
  }
}

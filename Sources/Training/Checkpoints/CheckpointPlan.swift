/// When checkpoints are written, and how many stay.
public struct CheckpointPlan: Sendable, Equatable {
  /// When checkpoints are written, besides the one that an interruption leaves.
  public var schedule: CheckpointSchedule
  /// How many stay, the newest; the one after the best epoch stays beside them.
  public var kept: Int

  /// Creates a plan.
  ///
  /// - Parameters:
  ///   - schedule: When checkpoints are written.
  ///   - kept: How many stay, at least one: with two, a damaged one costs the time since the one before.
  public init(schedule: CheckpointSchedule = .automatic, keeping kept: Int = 2) {
    self.schedule = schedule
    self.kept = max(kept, 1)
  }
}

/// When a checkpoint is due.
public enum CheckpointSchedule: Sendable, Equatable {
  /// Five minutes after the one before; at the end of an epoch half a minute after it. A run of less than half a minute pays
  /// nothing.
  case automatic
  /// So many seconds after the one before, after whatever step that is.
  case seconds(Double)
  /// After so many epochs.
  case epochs(Int)
  /// After so many steps.
  case steps(Int)

  /// Whether a checkpoint is due.
  ///
  /// - Parameters:
  ///   - isEndOfEpoch: Whether an epoch has just been measured.
  ///   - work: What has been done since the last checkpoint, or since training began.
  func isDue(atEndOfEpoch isEndOfEpoch: Bool, after work: Work) -> Bool {
    switch self {
    case .automatic: work.seconds >= (isEndOfEpoch ? 30 : 300)
    case .seconds(let seconds): work.seconds >= seconds
    case .epochs(let epochs): isEndOfEpoch && work.epochs >= epochs
    case .steps(let steps): work.steps >= steps
    }
  }

  /// What has been done since the last checkpoint.
  struct Work {
    var steps = 0
    var epochs = 0
    var seconds = 0.0
  }
}

/// Where a step is in a training.
public struct SchedulePosition: Sendable, Equatable {
  /// The epoch, counted from 0.
  public var epoch: Int
  /// The step in this epoch, counted from 0.
  public var step: Int
  /// The steps of an epoch.
  public let stepsPerEpoch: Int
  /// The steps of the whole training.
  public let totalSteps: Int

  /// Creates a position.
  ///
  /// - Parameters:
  ///   - epoch: The epoch, counted from 0.
  ///   - step: The step in this epoch, counted from 0.
  ///   - stepsPerEpoch: The steps of an epoch.
  ///   - epochs: The epochs of the whole training.
  public init(epoch: Int, step: Int = 0, stepsPerEpoch: Int, epochs: Int) {
    let product = epochs.multipliedReportingOverflow(by: stepsPerEpoch)
    self.init(
      epoch: epoch, step: step, stepsPerEpoch: stepsPerEpoch,
      totalSteps: product.overflow ? .max : product.partialValue)
  }

  private init(epoch: Int, step: Int, stepsPerEpoch: Int, totalSteps: Int) {
    self.epoch = epoch
    self.step = step
    self.stepsPerEpoch = max(stepsPerEpoch, 1)
    self.totalSteps = max(totalSteps, 1)
  }

  /// The steps before this one.
  public var stepsTaken: Int { epoch * stepsPerEpoch + step }

  /// The position in the training that is left when its first `count` steps are taken away.
  func dropping(_ count: Int) -> SchedulePosition {
    guard count > 0 else { return self }
    let taken = max(stepsTaken - count, 0)
    return SchedulePosition(
      epoch: taken / stepsPerEpoch, step: taken % stepsPerEpoch, stepsPerEpoch: stepsPerEpoch,
      totalSteps: totalSteps - count)
  }
}

/// The measurements after one epoch: a line of the history.
///
/// Accuracies are fractions, from 0 to 1.
public struct EpochRecord: Codable, Sendable, Equatable {
  /// The epoch, counted from 1.
  public let epoch: Int
  /// J on the training set, penalty included.
  public let trainCost: Double
  /// The fraction of training examples classified correctly.
  public let trainAccuracy: Double
  /// J on the validation set, if there is one.
  public let validCost: Double?
  /// The fraction of validation examples classified correctly, if there are any.
  public let validAccuracy: Double?
  /// η in this epoch.
  public let learningRate: Double
  /// The time that training took, in seconds.
  public let trainSeconds: Double
  /// The time that measuring took, in seconds.
  public let evaluationSeconds: Double
}

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

  /// Creates a record of measurements, each as the property of its name.
  ///
  /// - Parameters:
  ///   - epoch: The epoch, counted from 1.
  ///   - trainCost: J on the training set.
  ///   - trainAccuracy: The fraction of training examples classified correctly.
  ///   - validCost: J on the validation set.
  ///   - validAccuracy: The fraction of validation examples classified correctly.
  ///   - learningRate: η.
  ///   - trainSeconds: The time that training took.
  ///   - evaluationSeconds: The time that measuring took.
  public init(
    epoch: Int, trainCost: Double, trainAccuracy: Double, validCost: Double?,
    validAccuracy: Double?, learningRate: Double, trainSeconds: Double, evaluationSeconds: Double
  ) {
    self.epoch = epoch
    self.trainCost = trainCost
    self.trainAccuracy = trainAccuracy
    self.validCost = validCost
    self.validAccuracy = validAccuracy
    self.learningRate = learningRate
    self.trainSeconds = trainSeconds
    self.evaluationSeconds = evaluationSeconds
  }
}

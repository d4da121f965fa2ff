import Training

/// The measurements after an epoch, as the page gets them.
struct EpochEntry: Encodable, Sendable, Equatable {
  let epoch: Int
  let cost: Double
  let trainingAccuracy: Double
  @NullWhenMissing var validationCost: Double?
  @NullWhenMissing var validationAccuracy: Double?
  let learningRate: Double
  let trainSeconds: Double
  let evaluationSeconds: Double

  init(_ record: EpochRecord) {
    epoch = record.epoch
    cost = record.trainCost
    trainingAccuracy = record.trainAccuracy
    validationCost = record.validCost
    validationAccuracy = record.validAccuracy
    learningRate = record.learningRate
    trainSeconds = record.trainSeconds
    evaluationSeconds = record.evaluationSeconds
  }
}

import Datasets
import NeuralNetworks

extension Trainer {
  /// The steps of an epoch.
  var stepsPerEpoch: Int {
    let full = training.count / configuration.batchSize
    let hasRest = !training.count.isMultiple(of: configuration.batchSize)
    return hasRest && configuration.incompleteBatch == .keep ? full + 1 : full
  }

  /// η of a step.
  func learningRate(at progress: TrainingProgress) -> Double {
    let position = SchedulePosition(
      epoch: progress.epoch, step: progress.step, stepsPerEpoch: stepsPerEpoch,
      epochs: configuration.epochs)
    return configuration.learningRate.rate(at: position, plateau: plateau)
  }
}

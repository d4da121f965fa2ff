import NeuralNetworks

extension TrainingConfiguration {
  /// A learning rate that plain gradient descent usually learns with: 0.05 on the mean of a batch. The gradient of a sum is
  /// that of the mean, times the number of examples.
  package var usualLearningRate: Double {
    0.05 / Double(objective.reduction == .sum ? max(batchSize, 1) : 1)
  }
}

import NeuralNetworks

extension TrainingConfiguration {
  /// A learning rate that the optimizer usually learns with: for plain gradient descent 0.05 on the mean of a batch.
  ///
  /// The gradient of a sum is that of the mean, times the number of examples. Momentum adds up 1 / (1 − μ) steps. Rules
  /// that divide by the size of the gradients learn with 0.001 whatever that size is (Kingma and Ba 2015, section 2).
  package var usualLearningRate: Double {
    let plain = 0.05 / Double(objective.reduction == .sum ? max(batchSize, 1) : 1)
    return switch optimizer {
    case .stochasticGradientDescent: plain
    case .momentum(let settings), .nesterov(let settings): plain * (1 - settings.coefficient)
    case .adam, .adamW, .rmsProp: 0.001
    }
  }
}

import NeuralNetworks

extension LearningRateSchedule {
  /// Takes another base rate, and goes on in the same way.
  mutating func set(baseRate rate: Double) {
    switch self {
    case .constant: self = .constant(rate: rate)
    case .exponential(_, let decay): self = .exponential(initial: rate, decay: decay)
    case .exponentialFromFirstStep(_, let decay):
      self = .exponentialFromFirstStep(initial: rate, decay: decay)
    case .step(var decay):
      decay.initial = rate
      self = .step(decay)
    case .cosine(var decay):
      decay.initial = rate
      self = .cosine(decay)
    case .oneCycle(var cycle):
      cycle.maximum = rate
      self = .oneCycle(cycle)
    case .reduceOnPlateau(var decay):
      decay.initial = rate
      self = .reduceOnPlateau(decay)
    case .warmUp(var warmUp):
      warmUp.then.set(baseRate: rate)
      self = .warmUp(warmUp)
    }
  }

  /// Multiplies the rate by another factor after each epoch; 1 for a constant rate.
  mutating func set(decay: Double) {
    self = decay == 1 ? .constant(rate: baseRate) : .exponential(initial: baseRate, decay: decay)
  }
}

import NeuralNetworks

extension LearningRateSchedule {
  /// How long the rate rises first, if it does, and the schedule that follows.
  var parts: (warmUp: ScheduleLength?, main: LearningRateSchedule) {
    if case .warmUp(let warmUp) = self { (warmUp.length, warmUp.then) } else { (nil, self) }
  }

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
}

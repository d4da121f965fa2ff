extension LearningRateSchedule {
  /// What is wrong with the settings, in a sentence; nil if nothing is.
  package var fault: String? {
    guard isPositive(baseRate) else {
      return "The learning rate must be a positive number, not \(baseRate)."
    }
    return switch self {
    case .constant: nil
    case .exponential(_, let decay), .exponentialFromFirstStep(_, let decay):
      isPositive(decay)
        ? nil : "The decay of the learning rate must be a positive number, not \(decay)."
    case .step(let decay): decay.fault
    case .cosine(let decay):
      decay.floor >= 0 && decay.floor <= decay.initial
        ? nil
        : "The floor of the learning rate must lie between 0 and \(decay.initial), not at \(decay.floor)."
    case .oneCycle(let cycle): cycle.fault
    case .reduceOnPlateau(let decay): decay.fault
    case .warmUp(let warmUp): warmUp.length.fault ?? warmUp.then.fault
    }
  }
}

extension StepDecay {
  fileprivate var fault: String? {
    guard every >= 1 else {
      return "The learning rate can change every 1 epoch or more, not every \(every)."
    }
    return isPositive(factor)
      ? nil : "The factor of the learning rate must be a positive number, not \(factor)."
  }
}

extension OneCycle {
  fileprivate var fault: String? {
    guard rise > 0, rise < 1 else {
      return "The learning rate must rise in a share of the steps above 0 and below 1, not \(rise)."
    }
    return [startDivisor, endDivisor].first { !($0 >= 1 && $0.isFinite) }.map {
      "The divisors of the learning rate must be 1 or more, not \($0)."
    }
  }
}

extension PlateauDecay {
  fileprivate var fault: String? {
    guard factor > 0, factor < 1 else {
      return "A factor that lowers the learning rate must be above 0 and below 1, not \(factor)."
    }
    guard patience >= 0 else {
      return "The patience with a plateau must be 0 epochs or more, not \(patience)."
    }
    guard threshold >= 0, threshold < 1 else {
      return "The threshold of a plateau must be at least 0 and below 1, not \(threshold)."
    }
    return minimum >= 0 && minimum <= initial
      ? nil : "The least learning rate must lie between 0 and \(initial), not at \(minimum)."
  }
}

extension ScheduleLength {
  fileprivate var fault: String? {
    switch self {
    case .steps(let count):
      count >= 0 ? nil : "A warm-up must have 0 steps or more, not \(count)."
    case .epochs(let count):
      count >= 0 && count.isFinite ? nil : "A warm-up must have 0 epochs or more, not \(count)."
    case .share(let share):
      share >= 0 && share <= 1
        ? nil : "A warm-up must be a share of the training between 0 and 1, not \(share)."
    }
  }
}

private func isPositive(_ number: Double) -> Bool { number > 0 && number.isFinite }

import NeuralNetworks

/// The schedules of the learning rate, as words of the command line.
enum ScheduleChoice: String, CaseIterable, ExpressibleByArgument {
  case constant
  case exponential
  case step
  case cosine
  case oneCycle = "one-cycle"
  case plateau
}

extension LearningRateSchedule {
  /// The schedule's name; that of what follows a warm-up.
  var choice: ScheduleChoice {
    switch self {
    case .constant: .constant
    case .exponential, .exponentialFromFirstStep: .exponential
    case .step: .step
    case .cosine: .cosine
    case .oneCycle: .oneCycle
    case .reduceOnPlateau: .plateau
    case .warmUp(let warmUp): warmUp.then.choice
    }
  }
}

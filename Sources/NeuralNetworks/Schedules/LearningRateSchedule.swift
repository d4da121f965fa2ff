/// The learning rate η as training goes on.
///
/// As JSON it is an object with the schedule's name and its settings, of which those with a usual value may be left out;
/// a constant rate may be a number alone:
///
/// ```json
/// 0.05
/// { "cosine": { "initial": 0.001 } }
/// { "warmUp": { "length": { "epochs": 1 }, "then": { "cosine": { "initial": 0.001, "floor": 1e-5 } } } }
/// ```
public enum LearningRateSchedule: Sendable, Equatable {
  /// The same rate η throughout, as in all documents but 001.
  case constant(rate: Double)
  /// A rate that is multiplied by `decay` after each epoch: η = initial · decayᵉ in epoch e, counted from 0.
  case exponential(initial: Double, decay: Double)
  /// A rate that is multiplied by `decay` after the first step of each epoch, as in `train` of document 001, which counts
  /// its first step as the end of an epoch: η = initial · decayᵉ in the first step of epoch e, initial · decayᵉ⁺¹ in the
  /// others.
  case exponentialFromFirstStep(initial: Double, decay: Double)
  /// A rate that is multiplied by a factor every few epochs.
  case step(StepDecay)
  /// Half a cosine wave down.
  case cosine(CosineDecay)
  /// Up and down again.
  case oneCycle(OneCycle)
  /// A rate that is lowered when the cost stops falling.
  case reduceOnPlateau(PlateauDecay)
  /// A rise from nearly zero, and then another schedule.
  indirect case warmUp(WarmUp)
}

extension LearningRateSchedule {
  /// The rate that the others are fractions of: the highest, unless a decay is above 1.
  public var baseRate: Double {
    switch self {
    case .constant(let rate): rate
    case .exponential(let initial, _), .exponentialFromFirstStep(let initial, _): initial
    case .step(let decay): decay.initial
    case .cosine(let decay): decay.initial
    case .oneCycle(let cycle): cycle.maximum
    case .reduceOnPlateau(let decay): decay.initial
    case .warmUp(let warmUp): warmUp.then.baseRate
    }
  }

  /// η in a step.
  ///
  /// - Parameters:
  ///   - position: The step.
  ///   - plateau: What the costs of the epochs so far have told ``observe(_:in:)``.
  public func rate(at position: SchedulePosition, plateau: PlateauState = PlateauState()) -> Double
  {
    switch self {
    case .constant(let rate): rate
    case .exponential(let initial, let decay):
      Self.decayed(initial, by: decay, times: position.epoch)
    case .exponentialFromFirstStep(let initial, let decay):
      Self.decayed(
        initial, by: decay, times: position.step > 0 ? position.epoch + 1 : position.epoch)
    case .step(let decay): decay.rate(at: position)
    case .cosine(let decay): decay.rate(at: position)
    case .oneCycle(let cycle): cycle.rate(at: position)
    case .reduceOnPlateau(let decay): decay.rate(in: plateau)
    case .warmUp(let warmUp): warmUp.rate(at: position, plateau: plateau)
    }
  }

  /// Multiplied again and again, as the documents do it: a power can differ in its last bit.
  static func decayed(_ initial: Double, by decay: Double, times: Int) -> Double {
    (0..<max(times, 0)).reduce(initial) { rate, _ in rate * decay }
  }
}

extension LearningRateSchedule {
  /// Whether the rate depends on the cost after each epoch.
  public var dependsOnCost: Bool {
    switch self {
    case .reduceOnPlateau: true
    case .warmUp(let warmUp): warmUp.then.dependsOnCost
    case .constant, .exponential, .exponentialFromFirstStep, .step, .cosine, .oneCycle: false
    }
  }

  /// Takes note of the cost after an epoch.
  ///
  /// - Parameters:
  ///   - cost: The cost on the validation set, or on the training set if there is none.
  ///   - state: What is known so far, which becomes what is known now.
  public func observe(_ cost: Double, in state: inout PlateauState) {
    switch self {
    case .reduceOnPlateau(let decay): decay.observe(cost, in: &state)
    case .warmUp(let warmUp): warmUp.then.observe(cost, in: &state)
    case .constant, .exponential, .exponentialFromFirstStep, .step, .cosine, .oneCycle: break
    }
  }
}

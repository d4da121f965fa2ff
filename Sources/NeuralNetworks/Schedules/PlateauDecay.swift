/// A rate that is multiplied by a factor when the cost has not fallen for some epochs (PyTorch's `ReduceLROnPlateau`).
///
/// An epoch is an advance if its cost is below the least so far by more than a `threshold` share of it. After more than
/// `patience` epochs in a row without advance, η becomes max(factor · η, minimum), and counting begins anew. The cost is
/// that of the validation set, or of the training set if nothing is held out.
public struct PlateauDecay: Codable, Sendable, Equatable {
  /// η at the beginning.
  public var initial: Double
  /// What η is multiplied by: above 0 and below 1.
  public var factor: Double
  /// The epochs in a row that may pass without advance.
  public var patience: Int
  /// The share of the least cost that a cost has to be below it: at least 0, below 1.
  public var threshold: Double
  /// What η never falls below.
  public var minimum: Double

  enum CodingKeys: CodingKey { case initial, factor, patience, threshold, minimum }

  /// Creates a schedule.
  ///
  /// - Parameters:
  ///   - initial: η at the beginning.
  ///   - factor: What η is multiplied by: above 0 and below 1.
  ///   - patience: The epochs in a row that may pass without advance.
  ///   - threshold: The share of the least cost that a cost has to be below it: at least 0, below 1.
  ///   - minimum: What η never falls below.
  public init(
    initial: Double, factor: Double = 0.1, patience: Int = 10, threshold: Double = 1e-4,
    minimum: Double = 0
  ) {
    self.initial = initial
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.minimum = minimum
  }

  /// Reads a schedule; all but the initial rate have usual values.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(initial: try values.decode(Double.self, forKey: .initial))
    factor = try values.decodeIfPresent(Double.self, forKey: .factor) ?? factor
    patience = try values.decodeIfPresent(Int.self, forKey: .patience) ?? patience
    threshold = try values.decodeIfPresent(Double.self, forKey: .threshold) ?? threshold
    minimum = try values.decodeIfPresent(Double.self, forKey: .minimum) ?? minimum
  }

  func rate(in state: PlateauState) -> Double {
    (0..<state.reductions).reduce(initial) { rate, _ in max(rate * factor, minimum) }
  }

  func observe(_ cost: Double, in state: inout PlateauState) {
    if state.leastCost.map({ cost < $0 * (1 - threshold) }) ?? true {
      state.leastCost = cost
      state.epochsWithoutAdvance = 0
    } else {
      state.epochsWithoutAdvance += 1
    }
    if state.epochsWithoutAdvance > patience {
      state.reductions += 1
      state.epochsWithoutAdvance = 0
    }
  }
}

/// What the costs of the epochs so far mean for a rate that is lowered when they stop falling.
public struct PlateauState: Codable, Sendable, Equatable {
  /// The least cost so far.
  public internal(set) var leastCost: Double?
  /// The epochs since then, or since the rate was lowered.
  public internal(set) var epochsWithoutAdvance = 0
  /// How often the rate was lowered.
  public internal(set) var reductions = 0

  /// Creates the state before the first epoch.
  public init() {}
}

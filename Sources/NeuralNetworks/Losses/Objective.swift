/// What training makes small: the losses of the examples, put together, and a penalty on the weights.
///
/// J = reduction(losses) + costFactor · λ Σ W²
public struct Objective: Codable, Sendable, Equatable {
  /// The loss of one example.
  public var loss: Loss
  /// How the losses of several examples become one number.
  public var reduction: Reduction
  /// The penalty on large weights.
  public var penalty: L2Penalty

  /// Creates an objective.
  public init(
    loss: Loss, reduction: Reduction = .mean, penalty: L2Penalty = L2Penalty(strength: 0)
  ) {
    self.loss = loss
    self.reduction = reduction
    self.penalty = penalty
  }

  /// The cost J.
  ///
  /// - Parameters:
  ///   - lossSum: The sum of the losses of all examples.
  ///   - examples: The number of examples.
  ///   - sumOfSquaredWeights: Σ W² over all weights, biases left out.
  public func cost(lossSum: Double, examples: Int, sumOfSquaredWeights: Double) -> Double {
    lossSum * reduction.scale(examples: examples) + penalty.cost(of: sumOfSquaredWeights)
  }
}

/// How the losses of several examples become one number.
public enum Reduction: String, Codable, Sendable, CaseIterable {
  /// Their sum, as in Raschka's chapter 12: the step grows with the size of the batch.
  case sum
  /// Their mean: the step does not depend on the size of the batch.
  case mean

  /// The factor of the sum of losses.
  func scale(examples: Int) -> Double {
    switch self {
    case .sum: 1
    case .mean: examples > 0 ? 1 / Double(examples) : 0
    }
  }
}

/// L2 regularisation: a penalty on the squares of the weights. Biases are free.
///
/// Its gradient is λW whatever the cost reports. With a `costFactor` of ½ the reported cost has this gradient; Raschka's
/// chapter 12 notebook reports λ Σ W², twice the penalty that its update follows.
public struct L2Penalty: Codable, Sendable, Equatable {
  /// λ, at least zero.
  public var strength: Double
  /// The factor of λ Σ W² in the reported cost.
  public var costFactor: Double

  /// Creates a penalty.
  public init(strength: Double, costFactor: Double = 0.5) {
    self.strength = strength
    self.costFactor = costFactor
  }

  func cost(of sumOfSquaredWeights: Double) -> Double {
    strength == 0 ? 0 : costFactor * strength * sumOfSquaredWeights
  }
}

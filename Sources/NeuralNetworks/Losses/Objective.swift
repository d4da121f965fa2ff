/// What training makes small: the losses of the examples, put together, and a penalty on the weights.
///
/// J = reduction(losses) + costFactor · λ Σ W² + λ₁ Σ |W|
///
/// In the documents: document 000, “Cost Function for the Entire Network”, with the sum over the examples and λ/2.
///
/// A publication may report another cost than the one whose gradient it follows; ``costReduction`` and
/// ``L2Penalty/costFactor`` say so, and ``followed`` is the objective without such a difference.
public struct Objective: Codable, Sendable, Equatable {
  /// The loss of one example.
  public var loss: Loss
  /// How the losses of several examples become one number.
  public var reduction: Reduction
  /// The reduction of the reported cost, where it is not that of the gradient.
  public var costReduction: Reduction?
  /// The penalty on large weights.
  public var penalty: L2Penalty
  /// λ₁ of L1 regularisation (Tibshirani 1996), at least zero: λ₁ Σ |W|, whose gradient λ₁ sign(W) pulls all weights alike, so
  /// that those which are of no use come to lie around zero. Biases are free.
  public var l1 = 0.0

  /// Creates an objective.
  ///
  /// - Parameters:
  ///   - loss: The loss of one example.
  ///   - reduction: How the losses of several examples become one number.
  ///   - penalty: The penalty on large weights; none unless given.
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
  ///   - examples: The number of examples, n.
  ///   - outputs: The number of outputs of each, t.
  ///   - penaltyCost: What the penalties cost, as ``penaltyCost(of:)`` tells.
  public func cost(
    lossSum: Double, examples: Int, outputs: Int, penaltyCost: Double
  ) -> Double {
    lossSum * (costReduction ?? reduction).scale(examples: examples, outputs: outputs)
      + penaltyCost
  }

  /// What the penalties on the weights of a network cost.
  public func penaltyCost<Scalar>(of network: Network<Scalar>) -> Double {
    let magnitudes = l1 == 0 ? 0 : l1 * network.sumOfMagnitudes
    return penalty.strength == 0
      ? magnitudes : penalty.cost(of: network.sumOfSquaredWeights) + magnitudes
  }

  /// The objective without penalties on the weights.
  package var withoutPenalties: Objective {
    var objective = self
    objective.penalty.strength = 0
    objective.l1 = 0
    return objective
  }

  /// The objective whose cost has the gradient that training follows.
  public var followed: Objective {
    var followed = self
    followed.costReduction = nil
    followed.penalty = L2Penalty(strength: penalty.strength)
    return followed
  }
}

extension Objective {
  enum CodingKeys: CodingKey { case loss, reduction, costReduction, penalty, l1 }

  /// Reads an objective. What a file does not have keeps its default.
  ///
  /// - Parameter decoder: Where to read.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      loss: try values.decode(Loss.self, forKey: .loss),
      reduction: try values.decode(Reduction.self, forKey: .reduction),
      penalty: try values.decode(L2Penalty.self, forKey: .penalty))
    costReduction = try values.decodeIfPresent(Reduction.self, forKey: .costReduction)
    l1 = try values.decodeIfPresent(Double.self, forKey: .l1) ?? l1
  }
}

/// How the losses of several examples become one number.
public enum Reduction: String, Codable, Sendable, CaseIterable {
  /// Σᵢ lossᵢ, as in documents 000 and 004 and the chapter 12 notebook: the step grows with the size of the batch.
  case sum
  /// 1/n Σᵢ lossᵢ, as in `softmax_loss` of document 001: the step does not depend on the size of the batch.
  case mean
  /// Their mean, divided by the number of outputs t as well: with the squared error the mean squared error of the chapter
  /// 11 notebook, 1/n Σᵢ 1/t Σⱼ (yⱼ⁽ⁱ⁾ − aⱼ⁽ⁱ⁾)². Its printed gradient divides by n alone, which is ``mean``.
  case meanOverOutputs

  /// The factor of the sum of losses.
  func scale(examples: Int, outputs: Int) -> Double {
    scale(weight: Double(examples), outputs: outputs)
  }

  /// The factor of the sum of losses, of examples whose weights have a sum.
  func scale(weight: Double, outputs: Int) -> Double {
    switch self {
    case .sum: 1
    case .mean: weight > 0 ? 1 / weight : 0
    case .meanOverOutputs: weight > 0 && outputs > 0 ? 1 / (weight * Double(outputs)) : 0
    }
  }
}

/// L2 regularisation: a penalty on the squares of the weights. Biases are free.
///
/// Its gradient is λW whatever the cost reports. With a `costFactor` of ½ the reported cost has this gradient: (λ/2) Σ W²
/// in document 000, `0.5 * reg * Σ W²` in document 001. The chapter 12 notebook reports λ Σ W², twice the penalty that its
/// update follows.
public struct L2Penalty: Codable, Sendable, Equatable {
  /// λ, at least zero.
  public var strength: Double
  /// The factor of λ Σ W² in the reported cost.
  public var costFactor: Double

  /// Creates a penalty.
  ///
  /// - Parameters:
  ///   - strength: λ.
  ///   - costFactor: The factor of λ Σ W² in the reported cost.
  public init(strength: Double, costFactor: Double = 0.5) {
    self.strength = strength
    self.costFactor = costFactor
  }

  func cost(of sumOfSquaredWeights: Double) -> Double {
    costFactor * strength * sumOfSquaredWeights
  }
}

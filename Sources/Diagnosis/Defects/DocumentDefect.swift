import Datasets
import NeuralNetworks
import Training

/// The mistakes that the source documents print, to be planted into a training, one at a time, and found again.
public enum DocumentDefect: String, Sendable, CaseIterable {
  /// Document 001: `relu_backward` copies what comes in.
  case missingRectifierMask = "missing-rectifier-mask"
  /// Document 001: `predict` puts a rectifier on the scores.
  case rectifiedScores = "rectified-scores"
  /// Document 001: the mean image is computed in 8 bits, and is all zeros.
  case eightBitMeanImage = "eight-bit-mean-image"
  /// Document 002: the loss is divided by the number of outputs, its gradient is not.
  case gradientTimesOutputs = "gradient-times-outputs"
  /// Documents 003 and 000: the cost adds λ Σ w², the update follows λw.
  case doubledPenalty = "doubled-penalty"
  /// Document 000: the update adds λ in place of λw.
  case missingWeightInPenalty = "missing-weight-in-penalty"
  /// Document 004: the derivative of softmax lacks its minus sign off the diagonal.
  case missingSoftmaxSign = "missing-softmax-sign"
}

extension ExaminedTraining {
  /// Makes a mistake of the documents.
  ///
  /// What came of the training without the mistake is forgotten, unless the mistake is made afterwards.
  ///
  /// - Parameter defect: The mistake.
  /// - Throws: ``NoOccasion`` if this training cannot make it.
  public mutating func plant(_ defect: DocumentDefect) throws(NoOccasion) {
    if let reason = reasonAgainst(defect) { throw NoOccasion(defect: defect, reason: reason) }
    if defect != .rectifiedScores {
      trained = nil
      testAccuracy = nil
      history = []
      failure = nil
    }
    switch defect {
    case .missingRectifierMask: self.defect = .missingRectifierMask
    case .missingSoftmaxSign: self.defect = .missingSoftmaxSign
    case .missingWeightInPenalty: self.defect = .missingWeightInPenalty
    case .rectifiedScores: rectifiesScores = true
    case .eightBitMeanImage:
      configuration.preprocessing = .centered(
        means: MeanImage(of: training, arithmetic: .wrappingInEightBits).means)
    case .gradientTimesOutputs:
      configuration.objective.reduction = .mean
      configuration.objective.costReduction = .meanOverOutputs
    case .doubledPenalty:
      configuration.objective.penalty.costFactor = 1
    }
  }

  private func reasonAgainst(_ defect: DocumentDefect) -> String? {
    let objective = configuration.objective
    return switch defect {
    case .missingRectifierMask:
      configuration.architecture.layers.dropLast().contains { $0.activation == .relu }
        ? nil : "the network has no hidden layer with relu"
    case .missingSoftmaxSign:
      objective.loss == .softmaxCrossEntropy ? nil : "the network does not end in softmax"
    case .doubledPenalty, .missingWeightInPenalty:
      objective.penalty.strength > 0 ? nil : "the cost has no penalty (--l2)"
    case .gradientTimesOutputs, .rectifiedScores, .eightBitMeanImage: nil
    }
  }
}

/// A mistake that a training gives no occasion for.
public struct NoOccasion: Error, Sendable, Equatable, CustomStringConvertible {
  /// The mistake.
  public let defect: DocumentDefect
  /// Why it cannot be made, as a clause.
  public let reason: String

  /// What is wrong and what to do.
  public var description: String {
    "The mistake \(defect.rawValue) cannot be made here: \(reason). Choose another training or another mistake."
  }
}

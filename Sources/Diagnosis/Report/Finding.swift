/// Something about a network or its training that is wrong, or that a practitioner would look at.
public struct Finding: Sendable, Equatable, Codable {
  /// What was found.
  public let kind: FindingKind
  /// How much it matters.
  public let severity: Severity
  /// Where, in words, as in `layer 1`.
  public let place: String
  /// The numbers that show it, in a sentence.
  public let evidence: String
  /// What to try, in a sentence.
  public let advice: String

  /// How much a finding matters.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// Nothing that comes out of this training can be trusted, or nothing comes out of it.
    case fault
    /// It learns, but not as well as it could, or its numbers mean something else than they seem to.
    case warning
    /// Good to know, and harmless.
    case remark
  }

  init(
    _ kind: FindingKind, _ severity: Severity, place: String, evidence: String, advice: String
  ) {
    self.kind = kind
    self.severity = severity
    self.place = place
    self.evidence = evidence
    self.advice = advice
  }
}

/// The kinds of findings.
public enum FindingKind: String, Sendable, Codable, CaseIterable {
  /// Backpropagation does not compute the slopes of the cost, for no reason that is known here.
  case wrongGradients
  /// δ passes a rectifier as if its derivative were 1 everywhere.
  case missingRectifierMask
  /// The derivative of softmax lacks its minus sign off the diagonal.
  case missingSoftmaxSign
  /// The gradient is that of another loss.
  case gradientOfAnotherLoss
  /// The gradient is that of another penalty.
  case gradientOfAnotherPenalty
  /// Cost and gradient differ by a constant factor.
  case constantFactor
  /// The loss of an untrained network is far from that of one which does not know.
  case startingLoss
  /// The inputs make the first layer's net inputs far too large or too small.
  case inputScale
  /// Features that are the same in all examples.
  case constantInputs
  /// A mean image that is all zeros is subtracted.
  case ineffectiveCentering
  /// A step down the gradient leads up.
  case growingSteps
  /// The loss became infinite or not a number.
  case nonFiniteLoss
  /// Gradients get smaller from layer to layer, on their way to the inputs.
  case vanishingGradients
  /// Gradients get larger from layer to layer, on their way to the inputs.
  case explodingGradients
  /// Rectifiers that answer zero to every example.
  case deadUnits
  /// Sigmoid or tanh units that are at their limits for nearly every example.
  case saturatedUnits
  /// Every example is taken for the same class.
  case singlePrediction
  /// Some classes are never predicted.
  case unpredictedClasses
  /// Scores that have been cut off at zero.
  case rectifiedScores
  /// Far better on training examples than on others.
  case overfitting
  /// Not good even on training examples.
  case underfitting
  /// The cost went up again.
  case risingCost
  /// The run stopped at an error.
  case failedRun
  /// Still getting better when training ended.
  case stillLearning
}

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
  /// Only some of the classes are in the training examples.
  case missingClasses
  /// Classes are held out for validation that are not learned, or hardly.
  case unseenClasses
  /// Hardly any training examples.
  case fewExamples
  /// What is learned of the training examples says nothing about others.
  case unrelatedLabels
  /// Far better on validation examples than on test examples.
  case differentTestExamples
  /// The files of a run are incomplete, or do not fit together.
  case incompleteRecord
  /// The weights of a layer are all the same.
  case equalWeights
  /// The penalty takes more from the weights than they can learn.
  case strongPenalty
  /// What a layer passes on gets smaller from layer to layer, on its way to the outputs.
  case vanishingSignals
  /// The first steps hardly lower the loss.
  case slowStart
  /// A hidden layer with softmax.
  case hiddenSoftmax
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

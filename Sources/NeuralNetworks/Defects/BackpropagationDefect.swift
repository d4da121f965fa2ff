import LinearAlgebra

/// A mistake in backpropagation that a document prints, planted on purpose: to measure what it costs, and to see that a
/// check of the gradients finds it.
///
/// Nothing in the library makes these mistakes by itself; where none is planted, the right gradient is computed.
public enum BackpropagationDefect: String, Sendable, CaseIterable {
  /// δ passes a rectifier unchanged, as if φ'(z) = 1 everywhere, where it must be zero for z ≤ 0: `relu_backward` of
  /// document 001 copies what comes in. It shows in networks with a hidden ReLU layer.
  case missingRectifierMask
  /// The derivative of softmax off its diagonal is taken as + aᵢaⱼ, where it is − aᵢaⱼ: equation (7) of document 004.
  /// With cross-entropy and one-hot targets, δ of every wrong class has the wrong sign.
  case missingSoftmaxSign
  /// The gradient of the penalty is taken as λ for every weight, where it is λw: the lecture slides of document 000 print
  /// Δ := Δ + λ. All weights are pushed down alike, whatever their sign, so that none are kept small.
  case missingWeightInPenalty

  /// Whether backpropagation leaves out the derivative of a hidden layer's activation.
  func omitsDerivative(of activation: Activation) -> Bool {
    self == .missingRectifierMask && activation == .relu
  }

  /// Puts the mistake into δ of the output layer.
  func spoil<Scalar: MatrixScalar>(
    _ deltas: MutableMatrixView<Scalar>, of loss: Loss, targets: MatrixView<Scalar>
  ) {
    guard self == .missingSoftmaxSign, loss == .softmaxCrossEntropy else { return }
    for index in 0..<deltas.count where targets.elements[index] == 0 {
      deltas.elements[index].negate()
    }
  }

  /// Puts the mistake into ∂J/∂W, in place of the penalty's share that ``weightDecay(of:)`` leaves out.
  func spoil<Scalar: MatrixScalar>(
    _ weightGradients: MutableMatrixView<Scalar>, penalty: L2Penalty
  ) {
    guard self == .missingWeightInPenalty, penalty.strength != 0 else { return }
    for index in 0..<weightGradients.count {
      weightGradients.elements[index] += Scalar(penalty.strength)
    }
  }

  /// λ of the λW that is still to be added to the gradients.
  func weightDecay(of penalty: L2Penalty) -> Double {
    self == .missingWeightInPenalty ? 0 : penalty.strength
  }
}

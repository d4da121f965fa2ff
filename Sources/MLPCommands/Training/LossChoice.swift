import NeuralNetworks

/// The losses, as words of the command line, with the output layers they go with.
enum LossChoice: String, CaseIterable, ExpressibleByArgument {
  case softmaxCrossEntropy = "softmax-cross-entropy"
  case binaryCrossEntropy = "binary-cross-entropy"
  case squaredError = "squared-error"
  case halfSquaredError = "half-squared-error"

  var loss: Loss {
    switch self {
    case .softmaxCrossEntropy: .softmaxCrossEntropy
    case .binaryCrossEntropy: .binaryCrossEntropy
    case .squaredError: .squaredError
    case .halfSquaredError: .halfSquaredError
    }
  }

  var outputActivation: Activation { loss.requiredOutputActivation ?? .sigmoid }
}

import LinearAlgebra

/// The names of the rules that change parameters: what the command line and files call them, and what they stand for.
public enum OptimizerName: String, Sendable, CaseIterable {
  /// Plain gradient descent.
  case sgd
  /// Gradient descent with momentum.
  case momentum
  /// Gradient descent with Nesterov's momentum.
  case nesterov
  /// Adam.
  case adam
  /// Adam with decoupled decay.
  case adamw
  /// RMSProp.
  case rmsprop

  /// The rule of this name with its usual settings, those of PyTorch.
  public var usualChoice: OptimizerChoice {
    switch self {
    case .sgd: .stochasticGradientDescent
    case .momentum: .momentum(.init())
    case .nesterov: .nesterov(.init())
    case .adam: .adam(.init())
    case .adamw: .adamW(.init())
    case .rmsprop: .rmsProp(.init())
    }
  }
}

extension OptimizerChoice {
  /// The name of the rule.
  public var name: OptimizerName {
    switch self {
    case .stochasticGradientDescent: .sgd
    case .momentum: .momentum
    case .nesterov: .nesterov
    case .adam: .adam
    case .adamW: .adamw
    case .rmsProp: .rmsprop
    }
  }

  /// The rule, ready to be used.
  func makeOptimizer<Scalar: MatrixScalar>() -> any Optimizer<Scalar> {
    switch self {
    case .stochasticGradientDescent: StochasticGradientDescent<Scalar>()
    case .momentum(let settings): MomentumDescent<Scalar>(settings, isNesterov: false)
    case .nesterov(let settings): MomentumDescent<Scalar>(settings, isNesterov: true)
    case .adam(let settings), .adamW(let settings): NeuralNetworks.Adam<Scalar>(settings)
    case .rmsProp(let settings): NeuralNetworks.RMSProp<Scalar>(settings)
    }
  }
}

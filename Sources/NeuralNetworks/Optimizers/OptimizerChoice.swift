/// A rule that changes the parameters of a network, with its settings.
///
/// As JSON it is the rule's name, or its name with the settings that are not the usual ones:
///
/// ```json
/// "adam"
/// { "adam": { "beta1": 0.9, "beta2": 0.98 } }
/// ```
public enum OptimizerChoice: Sendable, Equatable {
  /// Plain gradient descent on mini-batches (Robbins and Monro 1951), as in all documents.
  case stochasticGradientDescent
  /// Gradient descent with momentum (Polyak 1964).
  case momentum(Momentum)
  /// Gradient descent with Nesterov's momentum (Nesterov 1983; Sutskever et al. 2013).
  case nesterov(Momentum)
  /// Adam (Kingma and Ba 2015).
  case adam(Adam)
  /// Adam with decoupled decay (Loshchilov and Hutter 2019).
  case adamW(Adam)
  /// RMSProp (Tieleman and Hinton 2012).
  case rmsProp(RMSProp)

  /// The settings of momentum.
  public struct Momentum: Codable, Sendable, Equatable {
    /// μ, the share of the velocity that a step keeps: at least 0, below 1.
    public var coefficient = 0.9

    enum CodingKeys: CodingKey { case coefficient }

    /// Creates the usual settings.
    public init() {}
  }

  /// The settings of Adam.
  public struct Adam: Codable, Sendable, Equatable {
    /// β₁, the share of the mean gradient that a step keeps: at least 0, below 1.
    public var beta1 = 0.9
    /// β₂, the share of the mean square that a step keeps: at least 0, below 1.
    public var beta2 = 0.999
    /// ε, which keeps steps along small gradients short: above 0.
    public var epsilon = 1e-8

    enum CodingKeys: CodingKey { case beta1, beta2, epsilon }

    /// Creates the usual settings.
    public init() {}
  }

  /// The settings of RMSProp.
  public struct RMSProp: Codable, Sendable, Equatable {
    /// α, the share of the mean square that a step keeps: at least 0, below 1.
    public var alpha = 0.99
    /// ε, which keeps steps along small gradients short: above 0.
    public var epsilon = 1e-8
    /// μ, the share of the velocity that a step keeps: at least 0, below 1; with 0 there is none.
    public var momentum = 0.0
    /// Whether steps go by the variance of the gradient rather than by its mean square.
    public var isCentered = false

    enum CodingKeys: String, CodingKey {
      case alpha, epsilon, momentum
      case isCentered = "centered"
    }

    /// Creates the usual settings.
    public init() {}
  }
}

extension OptimizerChoice {
  /// λ of decoupled decay where a configuration names none: PyTorch's 0.01 for AdamW, none for the others.
  public var usualWeightDecay: Double {
    if case .adamW = self { 0.01 } else { 0 }
  }
}

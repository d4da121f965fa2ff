extension OptimizerChoice {
  /// What is wrong with the settings, in a sentence; nil if nothing is.
  package var fault: String? {
    switch self {
    case .stochasticGradientDescent: nil
    case .momentum(let settings), .nesterov(let settings):
      Self.fault(share: settings.coefficient, "coefficient of momentum")
    case .adam(let settings), .adamW(let settings):
      Self.fault(share: settings.beta1, "β₁ of Adam")
        ?? Self.fault(share: settings.beta2, "β₂ of Adam")
        ?? Self.fault(epsilon: settings.epsilon)
    case .rmsProp(let settings):
      Self.fault(share: settings.alpha, "α of RMSProp")
        ?? Self.fault(share: settings.momentum, "momentum of RMSProp")
        ?? Self.fault(epsilon: settings.epsilon)
    }
  }

  private static func fault(share: Double, _ name: String) -> String? {
    (0..<1).contains(share) ? nil : "The \(name) must be at least 0 and below 1, not \(share)."
  }

  private static func fault(epsilon: Double) -> String? {
    epsilon > 0 && epsilon.isFinite
      ? nil : "The ε of an optimizer must be a positive number, not \(epsilon)."
  }
}

public import LinearAlgebra

/// A comparison of backpropagation with central differences, the definition of a derivative:
/// ∂J/∂w ≈ (J(w + h) − J(w − h)) / 2h.
///
/// The error of a central difference falls with h², that of a one-sided one with h. Only in 64 bits: with 32 the
/// differences drown in rounding.
///
/// The documents derive their gradients and do not check them; with this check `mlp reproduce` measures what is wrong in
/// them.
public struct GradientCheck: Sendable {
  /// What was found for one layer's weights, biases or scales.
  public struct Finding: Sendable {
    /// The layer, counted from 0.
    public let layer: Int
    /// Whether these are the weights, the biases or the scales.
    public let parameters: Parameters
    /// The number of parameters that were compared.
    public let compared: Int
    /// The number of parameters whose slope cannot be told: a rectifier bends too close to them, or the cost changes by
    /// less than its rounding.
    public let skipped: Int
    /// |backpropagation − differences| at its largest, relative to the largest gradient of these parameters.
    public let relativeError: Double
    /// What is left of ``relativeError`` at its largest when the uncertainty of each difference is taken off: the rounding
    /// of the cost, which matters where gradients are tiny, and the size of the step.
    public let relativeExcess: Double
    /// The factor that makes the differences most like the gradients: 1 where the gradients are right, another one where
    /// cost and gradients differ by a constant. Not a number where the cost does not depend on these parameters.
    public let ratio: Double

    /// Whether the gradients of these parameters are the slopes of the cost, as far as can be told.
    ///
    /// - Parameter tolerance: The relative error that is let pass.
    public func agrees(within tolerance: Double = 1e-6) -> Bool { relativeExcess <= tolerance }
  }

  /// The kinds of parameters.
  public enum Parameters: String, Codable, Sendable {
    /// W.
    case weights
    /// b.
    case biases
    /// γ of batch normalisation.
    case scale
  }

  /// A finding for the weights and one for the biases of each layer, and one for the scales if there are any.
  public let findings: [Finding]

  /// The largest relative error of all.
  public var largestError: Double { findings.map(\.relativeError).max() ?? 0 }

  /// Whether the gradients are the slopes of the cost, as far as can be told.
  ///
  /// - Parameter tolerance: The relative error that is let pass.
  public func agrees(within tolerance: Double = 1e-6) -> Bool {
    findings.allSatisfy { $0.agrees(within: tolerance) }
  }

  /// The number of parameters that were compared.
  public var compared: Int { findings.reduce(0) { $0 + $1.compared } }

  /// The number of parameters whose slope cannot be told.
  public var skipped: Int { findings.reduce(0) { $0 + $1.skipped } }

  /// Checks the parameters of a network on a batch.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - inputs: *examples × features*.
  ///   - targets: *examples × outputs*.
  ///   - objective: The cost J.
  ///   - ofReportedCost: Whether the gradients are held against the cost that is reported, where it is another than the one
  ///     that training follows.
  ///   - gradients: The gradients to check; without them, those of backpropagation.
  ///   - sampling: At most so many parameters of each kind and layer are compared, spread over all of them; each
  ///     takes at least two forward passes. Without it, all are.
  ///   - step: h. Where the difference disagrees, it is taken again within the rectifiers' straight parts, with smaller
  ///     steps if need be; a parameter that has a bend within h / 1000 is left out.
  /// - Throws: `NetworkError` if a shape, the gradients or the output activation do not fit.
  public init(
    _ network: Network<Double>, inputs: Matrix<Double>, targets: Matrix<Double>,
    objective: Objective, ofReportedCost: Bool = false, gradients: Gradients<Double>? = nil,
    sampling: Int? = nil, step: Double = 1e-5
  ) throws(NetworkError) {
    let gradients =
      if let gradients { gradients } else {
        try network.gradients(of: inputs, targets: targets, objective)
      }
    try gradients.check(fit: network)
    let slopes = CentralDifferences(
      inputs: inputs, targets: targets,
      cost: ofReportedCost ? objective : objective.followed, step: step)
    var findings: [Finding] = []
    for layer in network.layers.indices {
      for parameters in [Parameters.weights, .biases, .scale] {
        guard let gradient = gradients.layers[layer][parameters] else { continue }
        findings.append(
          try slopes.compare(gradient, with: network, layer, parameters, sampling: sampling))
      }
    }
    self.findings = findings
  }
}

extension LayerGradients {
  fileprivate subscript(parameters: GradientCheck.Parameters) -> Matrix<Scalar>? {
    switch parameters {
    case .weights: weights
    case .biases: biases
    case .scale: scale
    }
  }
}

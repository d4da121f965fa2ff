public import LinearAlgebra

/// A comparison of backpropagation with central differences, the definition of a derivative:
/// ∂J/∂w ≈ (J(w + h) − J(w − h)) / 2h.
///
/// Only in 64 bits: with 32 the differences drown in rounding.
public struct GradientCheck: Sendable {
  /// What was found for one layer's weights or biases.
  public struct Finding: Sendable {
    /// The layer, counted from 0.
    public let layer: Int
    /// Whether these are the weights or the biases.
    public let parameters: Parameters
    /// |backpropagation − differences| at its largest, relative to the largest gradient of these parameters.
    public let relativeError: Double
    /// The factor that makes the differences most like the gradients: 1 where the gradients are right, another one where
    /// cost and gradients differ by a constant. Not a number where the cost does not depend on these parameters.
    public let ratio: Double
  }

  /// The two kinds of parameters.
  public enum Parameters: String, Sendable {
    /// W.
    case weights
    /// b.
    case biases
  }

  /// A finding for the weights and one for the biases of each layer.
  public let findings: [Finding]

  /// The largest relative error of all.
  public var largestError: Double { findings.map(\.relativeError).max() ?? 0 }

  /// Checks every parameter of a network on a batch.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - inputs: *examples × features*.
  ///   - targets: *examples × outputs*.
  ///   - objective: The cost J.
  ///   - ofReportedCost: Whether the gradients are held against the cost that is reported, where it is another than the one
  ///     that training follows.
  ///   - gradients: The gradients to check; without them, those of backpropagation.
  ///   - step: h.
  /// - Throws: `NetworkError` if a shape or the output activation does not fit.
  public init(
    _ network: Network<Double>, inputs: Matrix<Double>, targets: Matrix<Double>,
    objective: Objective, ofReportedCost: Bool = false, gradients: Gradients<Double>? = nil,
    step: Double = 1e-5
  ) throws(NetworkError) {
    let gradients =
      if let gradients { gradients } else {
        try network.gradients(of: inputs, targets: targets, objective)
      }
    let cost = ofReportedCost ? objective : objective.followed
    var findings: [Finding] = []
    for layer in network.layers.indices {
      for parameters in [Parameters.weights, .biases] {
        let gradient =
          parameters == .weights ? gradients.layers[layer].weights : gradients.layers[layer].biases
        var difference = 0.0
        var scale = 1e-8
        var slopesByGradients = 0.0
        var slopesBySlopes = 0.0
        for row in 0..<gradient.rows {
          for column in 0..<gradient.columns {
            let above = try network.moved(parameters, layer, row, column, by: step)
              .cost(of: inputs, targets: targets, cost)
            let below = try network.moved(parameters, layer, row, column, by: -step)
              .cost(of: inputs, targets: targets, cost)
            let slope = (above - below) / (2 * step)
            slopesByGradients += slope * gradient[row, column]
            slopesBySlopes += slope * slope
            difference = max(difference, abs(slope - gradient[row, column]))
            scale = max(scale, abs(slope), abs(gradient[row, column]))
          }
        }
        findings.append(
          Finding(
            layer: layer, parameters: parameters, relativeError: difference / scale,
            ratio: slopesByGradients / slopesBySlopes))
      }
    }
    self.findings = findings
  }
}

extension Network<Double> {
  /// The network with one parameter moved.
  fileprivate func moved(
    _ parameters: GradientCheck.Parameters, _ layer: Int, _ row: Int, _ column: Int, by step: Double
  ) -> Network {
    var network = self
    switch parameters {
    case .weights: network.layers[layer].weights[row, column] += step
    case .biases: network.layers[layer].biases[row, column] += step
    }
    return network
  }
}

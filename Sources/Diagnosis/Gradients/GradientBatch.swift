import LinearAlgebra
import NeuralNetworks

/// A network and the batch that its gradients are checked on.
struct GradientBatch: Sendable {
  let network: Network<Double>
  /// *examples × features*.
  let inputs: Matrix<Double>
  /// *examples × outputs*.
  let targets: Matrix<Double>
  let objective: Objective
  let backpropagation: Examination.Backpropagation

  /// Weights, and biases, of each layer that are compared.
  private static var sampling: Int { 48 }

  /// Holds the gradients against the slopes of the cost that they are meant for.
  func observeGradients() throws -> Observation {
    let gradients = try backpropagation(network, inputs, targets, objective.followed)
    let check = try check(gradients, objective.followed)
    let summary = summary(of: check)
    guard !check.agrees() else { return Observation(.gradients, summary) }
    return Observation(
      .gradients, summary, [try GradientFault(self, gradients, check).finding()])
  }

  private func summary(of check: GradientCheck) -> String {
    let reason = "a rectifier bends too close, or the cost changes by less than its rounding"
    guard check.compared > 0 else {
      return "nothing could be compared with central differences: everywhere \(reason)"
    }
    let untold =
      check.skipped == 0 ? "" : "; of \(grouped(check.skipped)) more it cannot be told: \(reason)"
    let excuse =
      check.agrees() && check.largestError > 1e-6 ? " (no more than rounding explains)" : ""
    return """
      backpropagation and central differences differ by \(short(check.largestError)) of the largest\(excuse), in \
      \(grouped(check.compared)) of \(grouped(network.parameterCount)) parameters\(untold)
      """
  }

  /// Whether another cost is reported than the one whose gradient is followed.
  var reportsAnotherCost: Bool { objective != objective.followed }

  /// Holds the gradients against the slopes of the cost that is reported.
  func observeReportedCost() throws -> Observation {
    // Of sound gradients: what is wrong with others has been told.
    let gradients = try network.gradients(of: inputs, targets: targets, objective)
    let check = try check(gradients, objective)
    let summary = """
      the gradients and the slopes of the reported cost differ by \(short(check.largestError)) of the largest
      """
    guard !check.agrees() else { return Observation(.cost, summary) }
    return Observation(.cost, summary, [try CostDifference(self, check).finding()])
  }

  /// Compares gradients with the slopes of a cost, as it is reported.
  func check(_ gradients: Gradients<Double>, _ cost: Objective) throws -> GradientCheck {
    try GradientCheck(
      network, inputs: inputs, targets: targets, objective: cost, ofReportedCost: true,
      gradients: gradients, sampling: Self.sampling)
  }
}

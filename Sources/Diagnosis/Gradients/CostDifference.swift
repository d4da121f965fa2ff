import NeuralNetworks

/// How the cost that is reported differs from the one whose gradient is followed.
struct CostDifference {
  private let batch: GradientBatch
  private let check: GradientCheck

  /// - Parameters:
  ///   - batch: The network, the examples and the cost.
  ///   - check: The comparison of the gradients with the slopes of the reported cost.
  init(_ batch: GradientBatch, _ check: GradientCheck) {
    self.batch = batch
    self.check = check
  }

  func finding() throws -> Finding {
    if let factor = check.constantFactor {
      return Finding(
        .constantFactor, .warning, place: "all layers",
        evidence: "The gradient is \(short(factor)) times the slope of the reported cost.",
        advice: """
          The network learns as with a learning rate \(short(factor)) times as large on the reported cost. Divide both \
          by the same numbers of examples and outputs.
          """)
    }
    let free = try checkWithoutPenalty()
    if let factor = free.constantFactor {
      return Finding(
        .constantFactor, .warning, place: "all layers",
        evidence: """
          The gradient of the loss is \(short(factor)) times the slope of the reported one; the penalty has no such factor.
          """,
        advice: "Divide loss and gradient by the same numbers of examples and outputs.")
    }
    let error = "They differ by \(short(check.largestError)) of the largest."
    if free.agrees() {
      let penalty = batch.objective.penalty
      return Finding(
        .gradientOfAnotherPenalty, .warning, place: "all weights",
        evidence: """
          The slope of the reported penalty is \(short(2 * penalty.costFactor)) λw, the update follows λw. \(error) \
          Without a penalty they agree.
          """,
        advice: """
          Report (λ/2) Σ w², whose slope is λw. The weights are not harmed; the reported cost is not the one that \
          training makes small.
          """)
    }
    return Finding(
      .wrongGradients, .warning, place: "all layers",
      evidence: "The gradient is not the slope of the reported cost. \(error)",
      advice: "Report the cost whose gradient is followed.")
  }

  private func checkWithoutPenalty() throws -> GradientCheck {
    let free = batch.objective.withoutPenalties
    let gradients = try batch.network.gradients(
      of: batch.inputs, targets: batch.targets, free)
    return try batch.check(gradients, free)
  }
}

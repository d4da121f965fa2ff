import LinearAlgebra
import NeuralNetworks

extension GradientBatch {
  /// From the output to the first layer, gradients should shrink or grow by no more than this.
  private static var reach: Double { 1e3 }
  /// Where nothing was learned, less is a reason.
  private static var reachWithoutLearning: Double { 10 }

  /// How the size of ∂J/∂W changes from layer to layer, on the way from the output down; nil for a single layer.
  ///
  /// Glorot and Bengio (2010) plot these gradients layer by layer to tell whether a deep network can learn.
  ///
  /// - Parameter hasLearned: Whether the training led somewhere: then a weaker first layer is no trouble.
  func observeGradientFlow(hasLearned: Bool) throws -> Observation? {
    guard network.layers.count > 1 else { return nil }
    // The slope of a penalty does not come from above.
    let loss = objective.followed.withoutPenalties
    let gradients = try backpropagation(network, inputs, targets, loss)
    let sizes = gradients.layers.map(\.weights.rootMeanSquare)
    guard let first = sizes.first, let last = sizes.last, last > 0 else {
      return Observation(
        .gradientFlow, "no gradient leaves the output layer",
        [
          Finding(
            .vanishingGradients, .fault, place: "the output layer",
            evidence: "The gradient of the output layer is zero.",
            advice: "Look for units that are dead or at their limits, and draw smaller weights.")
        ])
    }
    let ratio = first / last
    let steps = sizes.map { short($0 / last) }.reversed().joined(separator: ", ")
    let summary = "from the output down, relative to the output layer: \(steps)"
    if ratio < 1 / (hasLearned ? Self.reach : Self.reachWithoutLearning) {
      return Observation(.gradientFlow, summary, [vanishing(sizes, ratio)])
    }
    if ratio > Self.reach {
      return Observation(
        .gradientFlow, summary,
        [
          Finding(
            .explodingGradients, .warning, place: "layer 1",
            evidence:
              "∂J/∂W is \(short(ratio)) times as large in layer 1 as in layer \(sizes.count).",
            advice:
              "Draw smaller weights (he-normal into relu, glorot-uniform elsewhere), or use fewer layers."
          )
        ])
    }
    return Observation(.gradientFlow, summary)
  }

  private func vanishing(_ sizes: [Double], _ ratio: Double) -> Finding {
    let usesLimits = network.layers.dropLast().contains {
      [.sigmoid, .tanh].contains($0.activation)
    }
    let remedy =
      usesLimits
      ? "Use relu in the hidden layers: φ'(z) of the sigmoid is at most ¼, and every layer multiplies by it."
      : "Draw larger weights (he-normal into relu, glorot-uniform elsewhere), or use fewer layers."
    return Finding(
      .vanishingGradients, .warning, place: "layer 1",
      evidence: "∂J/∂W is \(short(ratio)) times as large in layer 1 as in layer \(sizes.count).",
      advice: "\(remedy) The first layers learn as much more slowly.")
  }
}

extension Matrix<Double> {
  /// √(mean of squares); 0 without elements.
  var rootMeanSquare: Double {
    count == 0 ? 0 : (elements.reduce(0) { $0 + $1 * $1 } / Double(count)).squareRoot()
  }
}

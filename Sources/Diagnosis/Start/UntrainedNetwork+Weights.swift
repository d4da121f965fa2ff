import LinearAlgebra
import NeuralNetworks
import Training

extension UntrainedNetwork {
  /// More than this part of every weight in each step leaves nothing to learn with.
  private static var soundDecay: Double { 0.02 }

  /// Whether a hidden layer has units that cannot become different.
  var hasEqualWeights: Bool { !layersOfEqualWeights.isEmpty }

  private var layersOfEqualWeights: [Int] {
    network.layers.dropLast().indices.filter { index in
      let weights = network.layers[index].weights.elements
      return network.layers[index].outputCount > 1 && weights.allSatisfy { $0 == weights[0] }
    }
  }

  /// Units with the same weights have the same gradients, and stay alike.
  func equalWeights() -> Finding? {
    let layers = layersOfEqualWeights
    guard let first = layers.first else { return nil }
    let names = layers.map { String($0 + 1) }.joined(separator: ", ")
    return Finding(
      .equalWeights, .fault, place: layers.count == 1 ? "layer \(names)" : "layers \(names)",
      evidence: """
        All weights of a layer are \(short(network.layers[first].weights.elements[0])): its units compute the same, get \
        the same gradients, and stay alike.
        """,
      advice:
        "Draw the weights at random (--initializer he-normal), so that every unit starts elsewhere."
    )
  }

  /// What the penalty takes away from each weight in a step, against what is left to learn.
  func strongPenalty() -> Finding? {
    let configuration = training.configuration
    let strength = configuration.objective.penalty.strength
    let decay = configuration.learningRate.baseRate * strength
    guard decay > Self.soundDecay else { return nil }
    return Finding(
      .strongPenalty, .warning, place: "the penalty",
      evidence: """
        Each step takes ηλ = \(short(decay)) of every weight away: \
        \(decay < 1 ? "after \(short(1 / decay)) steps little is left of what was learned" : "all that was learned").
        """,
      advice: """
        Lower the penalty: try --l2 \(short(0.001 / configuration.learningRate.baseRate)) in place of \
        \(short(strength)).
        """)
  }
}

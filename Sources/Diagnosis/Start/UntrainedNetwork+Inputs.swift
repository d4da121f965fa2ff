import Datasets
import LinearAlgebra
import NeuralNetworks
import Training

extension UntrainedNetwork {
  /// A sigmoid is at its limits beyond ±5; below 0.001 only chance tells examples apart.
  private static var soundNetInputs: ClosedRange<Double> { 1e-3...10 }

  /// The scale of the inputs, by what it makes of the net inputs of the layers: that is what φ sees.
  func observeInputs() -> Observation {
    let values = inputs.elements
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    let variance = inputs.rootMeanSquare * inputs.rootMeanSquare - mean * mean
    let deviation = max(variance, 0).squareRoot()
    let netInputs = ((try? network.forward(inputs).netInputs) ?? []).map(\.rootMeanSquare)
    let layers =
      netInputs.count == 1 ? "layer 1" : "layers 1 to \(netInputs.count)"
    let summary = """
      mean \(short(mean)), deviation \(short(deviation)); net inputs of \(layers) about \
      \(netInputs.map(short).joined(separator: ", "))
      """
    return Observation(
      .inputs, summary,
      [
        constantFeatures(), ineffectiveCentering(), scale(netInputs.first ?? .nan, deviation),
        vanishing(netInputs.dropLast()),
      ].compactMap(\.self))
  }

  /// Whether inputs or weights are to blame is told from the inputs, and from how the weights were drawn.
  private func scale(_ netInput: Double, _ deviation: Double) -> Finding? {
    guard !Self.soundNetInputs.contains(netInput), deviation > 0, !hasEqualWeights else {
      return nil
    }
    return Finding(
      .inputScale, .warning, place: "the inputs",
      evidence: """
        Inputs with a deviation of \(short(deviation)) make net inputs of about \(short(netInput)) in layer 1; about 1 \
        is sound.
        """,
      advice: (0.1...10).contains(deviation) && !suitsInputs(layer: 0)
        ? "Draw \(netInput < 1 ? "larger" : "smaller") weights: --initializer he-normal takes the number of inputs into account."
        : "Scale the inputs: --scaling standard gives them mean 0 and deviation 1.")
  }

  /// Hidden layers that get next to nothing of what the first layer gets.
  private func vanishing(_ netInputs: ArraySlice<Double>) -> Finding? {
    guard let first = netInputs.first, Self.soundNetInputs.contains(first), !hasEqualWeights,
      let layer = netInputs.firstIndex(where: { $0 < Self.soundNetInputs.lowerBound })
    else { return nil }
    return Finding(
      .vanishingSignals, .warning, place: "layer \(layer + 1)",
      evidence: """
        On the way up the net inputs get smaller, from \(short(first)) in layer 1 to \(short(netInputs[layer])) in layer \
        \(layer + 1): it sees next to nothing of the examples.
        """,
      advice: suitsInputs(layer: layer)
        ? "Use fewer layers."
        : "Draw larger weights: --initializer he-normal keeps what passes relu as large as it came."
    )
  }

  /// Whether the weights of a layer are drawn by the number of its inputs.
  private func suitsInputs(layer: Int) -> Bool {
    switch training.configuration.architecture.layers[layer].initializer.distribution {
    case .normal, .uniform: false
    case .uniformByInputs, .glorotNormal, .glorotUniform, .heNormal, .heUniform: true
    }
  }
}

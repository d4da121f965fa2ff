import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// A network before its first step, and what the examples look like to it.
struct UntrainedNetwork {
  private let training: ExaminedTraining
  private let network: Network<Double>
  private let inputs: Matrix<Double>
  private let targets: Matrix<Double>

  private static var examples: Int { 500 }

  init(_ training: ExaminedTraining, network: Network<Double>) throws {
    self.training = training
    self.network = network
    (inputs, targets) = training.examples(atMost: Self.examples).batch(
      training.configuration.preprocessing)
  }

  /// The scale of the inputs, by what it makes of the first layer's net inputs: that is what φ sees.
  func observeInputs() -> Observation {
    let values = inputs.elements
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    let deviation = (inputs.rootMeanSquare * inputs.rootMeanSquare - mean * mean).squareRoot()
    let netInput = (try? network.forward(inputs).netInputs.first?.rootMeanSquare) ?? .nan
    let summary = """
      mean \(short(mean)), deviation \(short(deviation)); net inputs of layer 1 about \(short(netInput))
      """
    return Observation(
      .inputs, summary,
      [
        scale(netInput, deviation), constantFeatures(), ineffectiveCentering(),
      ].compactMap(\.self))
  }

  private func scale(_ netInput: Double, _ deviation: Double) -> Finding? {
    // A sigmoid is at its limits beyond ±5; below 0.001 only chance tells examples apart.
    guard !(1e-3...10).contains(netInput) else { return nil }
    return Finding(
      .inputScale, .warning, place: "the inputs",
      evidence: """
        Inputs with a deviation of \(short(deviation)) make net inputs of about \(short(netInput)) in layer 1; about 1 \
        is sound.
        """,
      advice: (0.1...10).contains(deviation)
        ? "Draw \(netInput < 1 ? "larger" : "smaller") weights: --initializer he-normal takes the number of inputs into account."
        : "Scale the inputs: --scaling standard gives them mean 0 and deviation 1.")
  }

  private func constantFeatures() -> Finding? {
    let dataset = training.training
    guard dataset.count > 1, dataset.featureCount > 0 else { return nil }
    let first = Array(dataset.pixels(of: 0))
    var varies = [Bool](repeating: false, count: dataset.featureCount)
    for example in 1..<dataset.count {
      for (feature, byte) in dataset.pixels(of: example).enumerated() where byte != first[feature] {
        varies[feature] = true
      }
    }
    let constant = varies.count { !$0 }
    guard constant > 0 else { return nil }
    let isMost = 2 * constant > varies.count
    return Finding(
      .constantInputs, constant == varies.count ? .fault : isMost ? .warning : .remark,
      place: "the inputs",
      evidence: """
        \(constant) of \(varies.count) features are the same in all \(dataset.count) training examples.
        """,
      advice: isMost
        ? "Look at the examples (mlp data show): nothing can be learned from what never changes."
        : "Nothing: they teach nothing and do no harm. In images of digits they are the border.")
  }

  private func ineffectiveCentering() -> Finding? {
    guard case .centered(let means) = training.configuration.preprocessing,
      means.allSatisfy({ $0 == 0 }), values(above: 0)
    else { return nil }
    let mean = MeanImage(of: training.training).means.max() ?? 0
    return Finding(
      .ineffectiveCentering, .fault, place: "the inputs",
      evidence: """
        The mean image that is subtracted is all zeros; the largest mean of a feature is \(short(mean)).
        """,
      advice: """
        Compute the mean in floating point: 8 bits hold sums up to 255, and the mean of more examples than that becomes 0.
        """)
  }

  private func values(above limit: UInt8) -> Bool {
    training.training.bytes.contains { $0 > limit }
  }

  /// The loss before training, against that of a network whose outputs say nothing.
  func observeStartingLoss() -> Observation? {
    let loss = training.configuration.objective.loss
    guard
      let found = try? network.cost(of: inputs, targets: targets, Objective(loss: loss))
    else { return nil }
    let classes = Double(network.outputCount)
    let (expected, name) = loss.ofIgnorance(classes: classes)
    let summary =
      "loss \(short(found)) an example before training; knowing nothing costs \(name) = \(short(expected))"
    guard !(found < 2 * expected) else { return Observation(.start, summary) }
    return Observation(
      .start, summary,
      [
        Finding(
          .startingLoss, .warning, place: "the network before training",
          evidence: """
            Its loss is \(short(found)) an example, \(short(found / expected)) times the \(short(expected)) of one that \
            knows nothing (\(name)).
            """,
          advice: "The first outputs are far too sure: draw smaller weights, or scale the inputs.")
      ])
  }
}

extension Loss {
  /// The loss of one example when every output says the same, and how it is written.
  fileprivate func ofIgnorance(classes: Double) -> (loss: Double, name: String) {
    switch self {
    case .softmaxCrossEntropy: (log(classes), "ln \(Int(classes))")
    case .binaryCrossEntropy: (classes * log(2), "\(Int(classes)) ln 2")
    case .squaredError: (classes / 4, "\(Int(classes))/4")
    case .halfSquaredError: (classes / 8, "\(Int(classes))/8")
    }
  }
}

import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// A network before its first step, and what the examples look like to it: batch normalisation sees all of them as one batch.
struct UntrainedNetwork {
  let training: ExaminedTraining
  let network: Network<Double>
  let inputs: Matrix<Double>
  let targets: Matrix<Double>

  private static var examples: Int { 500 }

  init(_ training: ExaminedTraining, network: Network<Double>) throws {
    self.training = training
    (inputs, targets) = training.examples(atMost: Self.examples).batch(
      training.configuration.preprocessing)
    self.network = try network.folded(byStatisticsOf: inputs)
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
      "loss \(lossText(found)) an example before training; knowing nothing costs \(name) = \(lossText(expected))"
    return Observation(
      .start, summary,
      [
        equalWeights(), strongPenalty(),
        found <= 2 * expected
          ? nil
          : Finding(
            .startingLoss, .warning, place: "the network before training",
            evidence: """
              Its loss is \(short(found)) an example, \(short(found / expected)) times the \(short(expected)) of one that \
              knows nothing (\(name)).
              """,
            advice: "The first outputs are far too sure: \(remedyForSureness)."),
      ].compactMap(\.self))
  }
}

extension UntrainedNetwork {
  private var remedyForSureness: String {
    switch training.configuration.preprocessing.scaling {
    case .raw, .centered: "scale the inputs (--scaling standard), or draw smaller weights"
    case .unit, .symmetric, .standardized, .deskewed, .directional: "draw smaller weights"
    }
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

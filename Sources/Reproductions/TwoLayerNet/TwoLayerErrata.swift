import Datasets
import Evaluation
import Foundation
import LinearAlgebra
import NeuralNetworks
import Training

/// What document 001 got wrong, each measured with the same experiment as printed and corrected.
extension TwoLayerSession {
  /// Trains once more with each defect, and with a real mean image.
  ///
  /// - Parameter corrected: The outcomes of the document's experiment, with the mask, on raw pixels; the first with seed
  ///   0.
  func errata(besides corrected: [Outcome]) throws -> [Erratum] {
    guard let first = corrected.first else { return [] }
    let unmasked = try train(seed: 0, planting: .missingRectifierMask)
    let centered = try train(seed: 0, preprocessing: .centering(parts.training))
    let check = try gradientErrors()
    let means = MeanImage(of: parts.training).means.max() ?? 0
    let wrappedMeans =
      MeanImage(of: parts.training, arithmetic: .wrappingInEightBits).means.max() ?? 0
    return [
      Erratum(
        "relu_backward copies what comes in; the published figures need its mask, δ = 0 where z ≤ 0.",
        asPrinted: """
          validation accuracy \(Self.accuracy(unmasked.validation)) with seed 0; gradients off by \
          \(Self.short(check.asPrinted)) of the largest
          """,
        corrected: """
          validation accuracy \(Self.accuracy(first.validation)) with seed 0; gradients off by \
          \(Self.short(check.corrected))
          """),
      Erratum(
        "predict puts a ReLU on the scores: an image whose scores are all negative becomes a 0.",
        asPrinted: """
          mean validation accuracy \(Self.mean(corrected.map(\.rectified.accuracy))); at most \
          \(corrected.map(\.rectified.changedPredictions).max() ?? 0) of 10,000 predictions change
          """,
        corrected: "mean validation accuracy \(Self.mean(corrected.map(\.validation)))"),
      Erratum(
        "The mean image, computed in 8 bits, is all zeros: the network learns from pixels of 0…255.",
        asPrinted: """
          largest mean \(Self.short(wrappedMeans)); validation accuracy \
          \(Self.accuracy(first.validation)), test \(Self.accuracy(first.test)) with seed 0
          """,
        corrected: """
          largest mean \(Self.short(means)); validation accuracy \(Self.accuracy(centered.validation)), test \
          \(Self.accuracy(centered.test)) with seed 0
          """),
    ]
  }

  /// How far backpropagation is from central differences with the printed and the right ReLU, in a small network on some
  /// of the images. Weights and inputs are larger and smaller than the document's, so that no difference crosses z = 0.
  private func gradientErrors() throws -> (asPrinted: Double, corrected: Double) {
    var small = TwoLayerExperiment(
      hidden: 8, examples: 8, batchSize: 8, iterations: 1, regularization: 0.5
    ).configuration(seed: 0, preprocessing: .unit)
    for layer in small.architecture.layers.indices {
      small.architecture.layers[layer].initializer = Initializer(.normal(standardDeviation: 0.1))
    }
    let images = parts.training.prefix(8)
    let network = try Trainer<Double>(small, training: images).network
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = images.batch(.unit)
    func error(_ defect: BackpropagationDefect?) throws -> Double {
      try GradientCheck(
        network, inputs: inputs, targets: targets, objective: small.objective,
        gradients: network.gradients(
          of: inputs, targets: targets, small.objective, planting: defect)
      ).largestError
    }
    return (try error(.missingRectifierMask), try error(nil))
  }

  static func accuracy(_ fraction: Double) -> String { String(format: "%.4f", fraction) }

  private static func mean(_ fractions: [Double]) -> String {
    String(format: "%.5f", Spread(fractions).mean)
  }

  private static func short(_ number: Double) -> String { String(format: "%.3g", number) }
}

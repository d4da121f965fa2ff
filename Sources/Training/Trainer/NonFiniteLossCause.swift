import LinearAlgebra
import NeuralNetworks

/// Why the loss of a network may have become infinite or not a number, told from its weights.
struct NonFiniteLossCause<Scalar: MatrixScalar>: CustomStringConvertible {
  private let layer: Int?
  private let largestWeight: Double
  private let learningRate: Double
  private let suggestedRate: Double
  private let isFirstStep: Bool

  /// Weights of a network that learns are rarely above 10.
  private static var largestSoundWeight: Double { 1e3 }

  init(
    _ network: Network<Scalar>, configuration: TrainingConfiguration, learningRate: Double,
    isFirstStep: Bool
  ) {
    self.learningRate = learningRate
    suggestedRate = min(
      configuration.learningRate.baseRate / 10, configuration.usualLearningRate)
    self.isFirstStep = isFirstStep
    let largest = network.layers.map { layer in
      layer.weights.elements.reduce(0.0) { largest, weight in
        let magnitude = abs(Double(weight))
        return magnitude > largest || magnitude.isNaN ? magnitude : largest
      }
    }
    layer = largest.firstIndex { !($0 <= Self.largestSoundWeight) }
    largestWeight = layer.map { largest[$0] } ?? 0
  }

  var description: String {
    let advice = "Try \(Float(suggestedRate))."
    guard let layer else {
      return """
        The weights are still moderate, so the inputs are probably too large: scale them, or lower the learning rate of \
        \(learningRate). \(advice)
        """
    }
    let size = Float(largestWeight).isFinite ? "\(Float(largestWeight))" : "beyond all numbers"
    return isFirstStep
      ? """
      The weights of layer \(layer + 1) are as large as \(size) before the first update: draw them from a narrower \
      distribution.
      """
      : """
      The weights of layer \(layer + 1) have grown to \(size): the learning rate \(learningRate) is probably too high. \
      \(advice)
      """
  }
}

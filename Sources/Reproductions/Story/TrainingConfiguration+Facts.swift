import Foundation
import NeuralNetworks
import Training

extension TrainingConfiguration {
  /// The settings that a publication names, in words.
  var facts: [StoryStep.Fact] {
    let layers = architecture.layers.map { "\($0.units) \($0.activation.rawValue)" }
    var facts = [
      ("Layers", (["\(architecture.inputs)"] + layers).joined(separator: " → ")),
      ("Weights and biases", "\(architecture.parameterCount)"),
      ("Pixels", preprocessing.words),
      ("Loss", "\(objective.loss.words), \(objective.reduction.words)"),
      ("Learning rate", learningRate.words),
      ("Batches", "\(batchSize) images, \(order.words)"),
    ]
    if optimizer != .stochasticGradientDescent { facts.append(("Optimizer", optimizer.words)) }
    if let weightDecay { facts.append(("Weight decay", String(format: "λ = %g", weightDecay))) }
    if objective.penalty.strength > 0 {
      facts.append(("L2 penalty", String(format: "λ = %g", objective.penalty.strength)))
    }
    facts.append(("Numbers", "\(precision.words), seed \(seed)"))
    return facts.map(StoryStep.Fact.init)
  }
}

extension NetworkArchitecture {
  fileprivate var parameterCount: Int {
    zip([inputs] + layers.map(\.units), layers).reduce(0) { $0 + ($1.0 + 1) * $1.1.units }
  }
}

import Datasets
import NeuralNetworks

/// A value of a configuration that training cannot work with.
public struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The name of the value, as in `batchSize`.
  public let value: String
  /// What is wrong and what would be right, in a sentence.
  public let description: String
}

extension TrainingConfiguration {
  /// Checks every value that does not depend on the data.
  ///
  /// - Throws: ``ConfigurationError`` for the first value out of range.
  public func check() throws(ConfigurationError) {
    func require(_ holds: Bool, _ value: String, _ reason: String) throws(ConfigurationError) {
      if !holds { throw ConfigurationError(value: value, description: reason) }
    }
    try require(epochs >= 1, "epochs", "There must be at least 1 epoch, not \(epochs).")
    try require(
      batchSize >= 1, "batchSize", "A batch must hold at least 1 example, not \(batchSize).")
    try require(
      !architecture.layers.isEmpty, "architecture", "A network needs at least one layer.")
    // Widths beyond this are typing errors; with them a weight matrix still fits into an Int.
    let widths = [architecture.inputs] + architecture.layers.map(\.units)
    for width in widths {
      try require(
        (1...1_000_000).contains(width), "architecture",
        "A layer must have between 1 and 1,000,000 units, not \(width).")
    }
    let parameters = zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    try require(
      parameters <= 2_000_000_000, "architecture",
      "A network of \(parameters) weights is more than the 2,000,000,000 that fit into memory here."
    )
    let rate = learningRate.rate(epoch: 0)
    try require(
      rate > 0 && rate.isFinite, "learningRate",
      "The learning rate must be a positive number, not \(rate).")
    let strength = objective.penalty.strength
    try require(
      strength >= 0 && strength.isFinite, "l2",
      "The strength of the L2 penalty must be zero or a positive number, not \(strength).")
    switch learningRate {
    case .constant: break
    case .exponential(_, let decay), .exponentialFromFirstStep(_, let decay):
      try require(
        decay > 0 && decay.isFinite, "learningRate",
        "The decay of the learning rate must be a positive number, not \(decay).")
    }
    for layer in architecture.layers {
      switch layer.initializer.distribution {
      case .normal(let spread), .uniform(let spread):
        try require(
          spread >= 0 && spread.isFinite, "initializer",
          "The spread of new weights must be zero or a positive number, not \(spread).")
      case .uniformByInputs, .glorotNormal, .glorotUniform, .heNormal, .heUniform:
        break
      }
    }
    if let fault = preprocessing.fault(features: architecture.inputs) {
      throw ConfigurationError(value: "preprocessing", description: fault)
    }
    if let required = objective.loss.requiredOutputActivation,
      let found = architecture.layers.last?.activation, required != found
    {
      throw ConfigurationError(
        value: "loss",
        description:
          NetworkError.outputActivation(loss: objective.loss, required: required, found: found)
          .description)
    }
  }
}

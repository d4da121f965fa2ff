import Datasets
import NeuralNetworks
import Training

/// N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever, R. Salakhutdinov, “Dropout: a simple way to prevent neural networks
/// from overfitting”, JMLR 15 (2014).
extension Record {
  /// Three layers of 1024 rectified units without distortions.
  static let srivastava2014 = Record(
    name: "srivastava-2014",
    title: "784-1024-1024-1024-10 with dropout and max-norm, without distortions: 1.06% error",
    narration: """
      In every step each hidden unit is left out with a chance of one half and each input with one of five, so that no unit can \
      rely on a certain other; no unit's weights may grow longer than 2. The paper took large steps with much momentum; \
      batch normalisation and Adam come there with fewer.
      """,
    published: PublishedFigure(
      error: 0.0106, seconds: nil,
      source: "Srivastava et al. 2014, table 2: 1.06% with max-norm, 1.25% without"),
    goal: RecordGoal(error: 0.0115, seconds: 1800), epochs: 60
  ) { data in
    var configuration = try TrainingConfiguration.record(
      hidden: [1024, 1024, 1024], on: data, isNormalized: true, batchSize: 128,
      learningRate: .risingAndFalling(to: 0.003, during: 0.05), optimizer: .adam)
    configuration.architecture.inputDropout = 0.2
    for layer in 0..<3 { configuration.architecture.layers[layer].dropout = 0.5 }
    configuration.preprocessing = .unit
    configuration.maxNorm = 2
    return configuration
  }
}

import Datasets
import Foundation
import LinearAlgebra
import NeuralNetworks
import RunFigures
public import Training

/// The small demonstration of document 004: 784-16-10, a sigmoid and a softmax layer, 200 steps.
public struct TinyDemo: Recipe {
  /// `tiny-demo`.
  public static let name = "tiny-demo"
  /// What is reproduced.
  public static let title =
    "A small demonstration: 784-16-10 with softmax, 200 steps, 9.58% before and 87.52% after"
  /// The full MNIST.
  public static let requirement = DataRequirement.fullMNIST
  /// Twenty seeds.
  public static let length = RecipeLength.seeds(20)

  /// What the demonstration does and why.
  public static let narration = """
    A network of 784 inputs, 16 hidden units with the sigmoid S and 10 outputs with softmax σ:
      h = x·W₁ + b₁    h_a = S(h) = 1 / (1 + e⁻ʰ)    y = h_a·W₂ + b₂    y_a = σ(y) = e^y / Σ e^yᵢ
    Pixels are scaled to [0, 1]. Weights are drawn uniformly from ±1/√inputs, biases start at zero.

    The loss is the cross-entropy L = −Σ tᵢ log (y_a)ᵢ with a one-hot target t. Its gradients are, from the output down,
      ∂L/∂b₂ = y_a − t    ∂L/∂W₂ = h_aᵀ ∂L/∂b₂    ∂L/∂b₁ = (∂L/∂b₂ W₂ᵀ) ⊙ h_a (1 − h_a)    ∂L/∂W₁ = xᵀ ∂L/∂b₁
    They are summed over 32 images, and a step of η = 0.05 is taken: 200 steps through the first 6,400 training images.

    The demonstration sets no seed, so its two accuracies are draws from a distribution. Here it runs with twenty seeds;
    the published figures should be within two standard deviations of the mean. An untrained network guesses: it is right
    for about one image in ten, and not for exactly one in ten, because it prefers some digits.
    """

  /// Creates the recipe.
  public init() {}

  /// How the demonstration trains.
  public static func configuration(seed: UInt32) -> TrainingConfiguration {
    var configuration = TrainingConfiguration(
      architecture: .classifier(
        inputs: 784, hidden: [16], activation: .sigmoid, classes: 10,
        initializer: Initializer(.uniformByInputs)),
      objective: Objective(loss: .softmaxCrossEntropy, reduction: .sum),
      learningRate: .constant(rate: 0.05), epochs: 1, batchSize: 32, preprocessing: .unit)
    configuration.order = .sequential
    configuration.precision = .float64
    configuration.seed = seed
    return configuration
  }

  /// Repeats the demonstration with each seed, then looks at one image.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let data = try run.data(for: Self.self)
    let training = data.train.prefix(6_400)
    var untrained: [Double] = []
    var trained: [Double] = []
    var model: SavedModel?
    for seed in 1...UInt32(clamping: max(run.length, 1)) {
      let configuration = Self.configuration(seed: seed)
      let trainer = try Trainer<Double>(configuration, training: training, team: run.team)
      untrained.append(try trainer.measure(data.test).accuracy)
      try trainer.fit(isCancelled: run.isCancelled)
      try run.checkCancellation()
      trained.append(try trainer.measure(data.test).accuracy)
      try run.report(
        String(
          format: "Seed %2d: accuracy %.4f untrained, %.4f trained", seed, untrained.last ?? .nan,
          trained.last ?? .nan))
      if seed == 1 {
        model = SavedModel(
          trainer.network, description: ModelDescription(configuration, dataset: training))
      }
    }
    let seedLines = run.lines.count
    if case .float64(let network)? = model?.network {
      try Self.showImage(of: data.test, to: network, run)
    }
    var verdict = Verdict(
      lines: run.lines,
      comparisons: [
        Comparison(
          "Untrained accuracy", published: 0.0958, values: untrained,
          decidedBy: Self.length.count, within: .standardDeviations(2)),
        Comparison(
          "Trained accuracy", published: 0.8752, values: trained,
          decidedBy: Self.length.count, within: .standardDeviations(2)),
      ])
    verdict.errata = [try Self.softmaxDerivative(training)]
    verdict.story = try Self.story(
      RunMaterial(history: [], data: data, model: model, team: run.team),
      accuracies: run.lines[..<seedLines], image: run.lines[seedLines...])
    return verdict
  }
}

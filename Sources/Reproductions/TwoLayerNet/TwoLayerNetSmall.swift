import Foundation
import Training

/// The small run of document 001, which overfits on purpose: 784-50-10, for 1,000 iterations on 1,000 images of MNIST.
public struct TwoLayerNetSmall: Recipe {
  /// `two-layer-net-small`.
  public static let name = "two-layer-net-small"
  /// What is reproduced.
  public static let title =
    "Neural Network Under the Hood: 784-50-10 overfits 1,000 images, 100% of them and 87.53% of others"
  /// The full MNIST.
  public static let requirement = DataRequirement.fullMNIST
  /// Five seeds.
  public static let length = RecipeLength.seeds(5)

  /// What the notebook does and why.
  public static let narration = """
    The network of two-layer-net with 50 hidden units learns from the first 1,000 training images only: 1,000 iterations
    of 50 images drawn with replacement, learning rate 1e-3, multiplied by 0.99 once an epoch (20 iterations), reg = 0.5.
    It should come to know its images by heart and do worse on others: overfitting, seen as a wide gap between the two
    accuracies.

    The notebook sets no seed. Here are five, with their mean and spread; the lines are those of the first, and equal
    those of the same program in NumPy with np.random.seed(0), mask added.
    """

  /// Creates the recipe.
  public init() {}

  /// Repeats the training with each seed, then with each of the notebook's defects.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let data = try run.data(for: Self.self)
    let session = TwoLayerSession(.small, TwoLayerParts(data, .small), run)
    let outcomes = try session.trainEachSeed()
    let least = outcomes.map(\.train).min() ?? 0
    var verdict = Verdict(
      lines: run.lines,
      comparisons: [
        Comparison(
          "Validation accuracy", published: 0.8753, values: outcomes.map(\.validation),
          decidedBy: Self.length.count, within: .difference(0.005)),
        Comparison(
          "Train accuracy", published: "1.0",
          found: least == 1 ? "1.0" : String(format: "down to %.4f", least),
          criterion: "with every seed", isReproduced: least == 1),
      ], errata: try session.errata(besides: outcomes))
    verdict.story = try session.smallStory(data, outcomes)
    return verdict
  }
}

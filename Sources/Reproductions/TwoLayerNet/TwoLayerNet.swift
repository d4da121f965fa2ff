import Training

/// The full run of document 001: a two-layer network with softmax, 784-200-10, for 10,000 iterations on MNIST.
public struct TwoLayerNet: Recipe {
  /// `two-layer-net`.
  public static let name = "two-layer-net"
  /// What is reproduced.
  public static let title =
    "Neural Network Under the Hood: 784-200-10, ReLU and softmax on MNIST, 10,000 iterations, 97.71%"
  /// The full MNIST.
  public static let requirement = DataRequirement.fullMNIST
  /// Five seeds.
  public static let length = RecipeLength.seeds(5)

  /// What the notebook does and why.
  public static let narration = """
    input - affine - ReLU - affine - softmax. Scores are max(0, x·W1 + b1)·W2 + b2; the loss is the mean of
    -log softmax(scores) of the right class, plus ½ reg (Σ W1² + Σ W2²) with reg = 0.2.
    The first 50,000 training images are learned from, the last 10,000 validate. Weights are drawn from N(0, 1e-4), W1
    first; biases start at zero. Each of 10,000 iterations draws 200 images with replacement and goes down their
    gradient with the learning rate 1e-3, which is multiplied by 0.99 once an epoch (250 iterations), beginning with the
    very first iteration.

    The notebook sets no seed, so its figures are one draw from a distribution. Here are five seeds, with their mean and
    spread; the lines are those of the first, and equal those of the same program in NumPy with np.random.seed(0).
    val_acc is taken of the scores themselves, and the backward pass has the mask that the printed one lacks: what that
    costs is measured at the end.

    How to read the curves: a wide gap between the accuracies on training and validation images means overfitting, two
    low curves mean underfitting.
    """

  /// Creates the recipe.
  public init() {}

  /// Repeats the training with each seed, then with each of the notebook's defects.
  public func run(_ run: RecipeRun) throws -> Verdict {
    let data = try run.data(for: Self.self)
    let session = TwoLayerSession(.full, TwoLayerParts(data, .full), run)
    let outcomes = try session.trainEachSeed()
    var verdict = Verdict(
      lines: run.lines,
      comparisons: [
        Comparison(
          "Validation accuracy", published: 0.9758, values: outcomes.map(\.validation),
          decidedBy: Self.length.count, within: .difference(0.002)),
        Comparison(
          "Train accuracy", published: 0.9875, values: outcomes.map(\.train),
          decidedBy: Self.length.count, within: .difference(0.002)),
        Comparison(
          "Test accuracy", published: 0.9771, values: outcomes.map(\.test),
          decidedBy: Self.length.count, within: .difference(0.002)),
      ], errata: try session.errata(besides: outcomes))
    verdict.story = try session.story(data, outcomes)
    return verdict
  }
}

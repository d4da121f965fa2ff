import NeuralNetworks

/// The first exercise of Raschka's chapter 11: the same network with a ReLU hidden layer, from the same seeds.
public struct RaschkaChapter11Rectified: Recipe {
  /// `raschka-ch11-relu`.
  public static let name = "raschka-ch11-relu"
  /// What is reproduced.
  public static let title =
    "Raschka, chapter 11, exercise 1: the hidden layer with ReLU, 40 epochs, 96.09%"
  /// The full MNIST.
  public static let requirement = DataRequirement.fullMNIST
  /// 40 epochs.
  public static let length = RecipeLength.epochs(40)

  /// What the exercise changes, and what it keeps.
  public static let narration = """
    The exercise changes two lines. Forward, a_h = max(0, z_h) takes the place of the sigmoid; backward,
    ∂a_h/∂z_h = 1 where a_h > 0 and 0 elsewhere takes the place of a_h (1 − a_h). The factor a_h (1 − a_h) is never more
    than ¼; without it the hidden layer's gradients are larger, and the network learns faster: after its first epoch it
    is right about as often as the sigmoid network after its third or fourth. The output layer keeps its sigmoid.

    \(RaschkaChapter11Notebook.narration)
    """

  /// Creates the recipe.
  public init() {}

  static let notebook = RaschkaChapter11Notebook(
    hidden: .relu, initial: nil, epochs: PackageResources.published_relu_epochs_csv,
    testAccuracy: "96.09%")

  /// Repeats the exercise: 40 epochs, the test.
  public func run(_ run: RecipeRun) throws -> Verdict {
    try Self.notebook.run(
      run, data: run.data(for: Self.self), epochs: Self.length.count)
  }
}

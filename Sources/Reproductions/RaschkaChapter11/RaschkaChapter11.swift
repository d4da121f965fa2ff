import NeuralNetworks

/// The notebook of chapter 11 of Sebastian Raschka, Yuxi Liu and Vahid Mirjalili, “Machine Learning with PyTorch and
/// Scikit-Learn” (2022), as a course uses it: 784-50-10 with sigmoid units and the mean squared error.
public struct RaschkaChapter11: Recipe {
  /// `raschka-ch11`.
  public static let name = "raschka-ch11"
  /// What is reproduced.
  public static let title =
    "Raschka, chapter 11: 784-50-10 on MNIST with the mean squared error, 40 epochs, 94.13%"
  /// The full MNIST.
  public static let requirement = DataRequirement.fullMNIST
  /// 40 epochs.
  public static let length = RecipeLength.epochs(40)

  /// What the notebook does and why.
  public static let narration = """
    A network of 784 inputs, 50 hidden units and 10 outputs, all with the sigmoid σ(z) = 1 / (1 + e⁻ᶻ):
      z_h = x·W_hᵀ + b_h    a_h = σ(z_h)    z_out = a_h·W_outᵀ + b_out    a_out = σ(z_out)

    \(RaschkaChapter11Notebook.narration)
    """

  /// Creates the recipe.
  public init() {}

  static let notebook = RaschkaChapter11Notebook(
    hidden: .sigmoid, initial: .init(mse: "0.3", accuracy: "9.4%"),
    epochs: PackageResources.published_sigmoid_epochs_csv, testAccuracy: "94.13%")

  /// Repeats the notebook: the measurement before training, 40 epochs, the test.
  public func run(_ run: RecipeRun) throws -> Verdict {
    try Self.notebook.run(
      run, data: run.data(for: Self.self), epochs: Self.length.count)
  }
}

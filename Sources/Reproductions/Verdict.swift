public import NeuralNetworks
public import Training

/// What came out of a recipe: how it compares with the publication, and what the publication got wrong.
public struct Verdict: Sendable, Equatable {
  /// The lines printed, in the publication's format.
  public var lines: [String]
  /// Each published figure beside the one found here.
  public var comparisons: [Comparison]
  /// What the publication got wrong, measured.
  public var errata: [Erratum]
  /// The measurements after each epoch, of the run that was published; for figures.
  public var history: [EpochRecord] = []
  /// The loss of each step of that run, penalty included, where the publication draws it; for figures.
  public var losses: [Double] = []
  /// How the cost falls with several methods of descent; for figures.
  public var curves: [DescentCurve] = []
  /// The network that the run ended with, if there is one; for figures.
  public var model: SavedModel?
  /// The test examples, where the publication shows their principal components; for figures.
  public var test: ClassifiedExamples?

  /// Puts a verdict together.
  public init(lines: [String], comparisons: [Comparison], errata: [Erratum] = []) {
    self.lines = lines
    self.comparisons = comparisons
    self.errata = errata
  }

  /// Whether every comparison holds, and at least one was made.
  public var isReproduced: Bool {
    !comparisons.isEmpty && comparisons.allSatisfy(\.isReproduced)
  }
}

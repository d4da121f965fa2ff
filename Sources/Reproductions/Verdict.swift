/// What came out of a recipe: how it compares with the publication, and what the publication got wrong.
public struct Verdict: Sendable, Equatable {
  /// The lines printed, in the publication's format.
  public var lines: [String]
  /// Each published figure beside the one found here.
  public var comparisons: [Comparison]
  /// What the publication got wrong, measured.
  public var errata: [Erratum]
  /// The steps of the publication, in its order, with what each prints and shows.
  public var story: [StoryStep]

  /// Puts a verdict together.
  public init(
    lines: [String], comparisons: [Comparison], errata: [Erratum] = [], story: [StoryStep] = []
  ) {
    self.lines = lines
    self.comparisons = comparisons
    self.errata = errata
    self.story = story
  }

  /// Whether every comparison holds, and at least one was made.
  public var isReproduced: Bool {
    !comparisons.isEmpty && comparisons.allSatisfy(\.isReproduced)
  }

  /// Whether a comparison that decides does not hold, or none was made.
  public var hasFailed: Bool {
    comparisons.isEmpty || comparisons.contains { $0.isDecided && !$0.isReproduced }
  }

  /// Whether every comparison decides something.
  public var isDecided: Bool { comparisons.allSatisfy(\.isDecided) }
}

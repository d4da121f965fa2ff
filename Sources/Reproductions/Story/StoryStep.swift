/// A step of a publication, as a reader with the publication beside him meets it: what is done, what is printed, and the
/// figures that are shown.
public struct StoryStep: Sendable, Equatable {
  /// What the publication calls the step.
  public let heading: String
  /// What is done and why; paragraphs parted by empty lines.
  public let text: String
  /// Settings and sizes, each with its name.
  public let facts: [Fact]
  /// What is printed.
  public let lines: [String]
  /// What is shown.
  public let figures: [StoryFigure]

  /// A setting or a size.
  public struct Fact: Sendable, Equatable {
    /// What it is.
    public let name: String
    /// Its value, as it is read.
    public let value: String
  }

  /// Puts a step together.
  public init(
    _ heading: String, _ text: String = "", facts: [Fact] = [], lines: some Sequence<String> = [],
    figures: [StoryFigure] = []
  ) {
    self.heading = heading
    self.text = text
    self.facts = facts
    self.lines = Array(lines)
    self.figures = figures
  }
}

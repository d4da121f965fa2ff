/// Whether a run printed what was published.
public struct Verdict: Sendable, Equatable {
  /// A line that is not the published one.
  public struct Difference: Sendable, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// What was published.
    public let published: String
    /// What was printed here.
    public let found: String
  }

  /// The lines printed here.
  public let lines: [String]
  /// The number of lines that were compared.
  public let compared: Int
  /// The number of lines that the publication has.
  public let published: Int
  /// The first line that differs, if one does.
  public let firstDifference: Difference?

  /// Compares lines with the published ones, as far as both go.
  ///
  /// A run that has printed more lines than were published differs at the first line too many.
  public init(lines: [String], published: [String]) {
    self.lines = lines
    self.published = published.count
    compared = lines.count
    firstDifference = lines.enumerated().first { $0 >= published.count || $1 != published[$0] }
      .map { index, line in
        Difference(
          line: index + 1,
          published: index < published.count ? published[index] : "(nothing)", found: line)
      }
  }

  /// Whether every compared line is the published one, and at least one was compared.
  public var isReproduced: Bool { firstDifference == nil && compared > 0 }
}

/// A published figure beside the one found here: a row of the table of a recipe's results.
public struct Comparison: Sendable, Equatable {
  /// What is compared, as in "Test accuracy".
  public let subject: String
  /// What was published, as text.
  public let published: String
  /// What was found here, as text.
  public let found: String
  /// When the two count as the same, as in "to the last digit".
  public let criterion: String
  /// Whether they do.
  public let isReproduced: Bool
  /// Whether that decides anything: the spread of fewer seeds than the recipe's own does not.
  public let isDecided: Bool
  /// More to say about a difference, in lines.
  public let detail: String?

  /// Puts a comparison together.
  public init(
    _ subject: String, published: String, found: String, criterion: String, isReproduced: Bool,
    isDecided: Bool = true, detail: String? = nil
  ) {
    self.subject = subject
    self.published = published
    self.found = found
    self.criterion = criterion
    self.isReproduced = isReproduced
    self.isDecided = isDecided
    self.detail = detail
  }

  /// A figure that must be printed as it was published.
  public init(_ subject: String, published: String, found: String) {
    self.init(
      subject, published: published, found: found, criterion: "to the last digit",
      isReproduced: published == found)
  }
}

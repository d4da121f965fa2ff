extension Comparison {
  /// Compares lines with the published ones, as far as those here go: a shortened run has the first lines.
  ///
  /// A run that has printed more lines than were published differs at the first line too many; one that has printed none
  /// has reproduced nothing.
  public init(_ subject: String = "Lines", lines: [String], published: [String]) {
    let difference = lines.indices.first { $0 >= published.count || lines[$0] != published[$0] }
    let found: String
    if let difference {
      found = "line \(difference + 1) differs"
    } else if lines.count == published.count {
      found = "all \(lines.count) equal"
    } else {
      found =
        switch lines.count {
        case 0: "none"
        case 1: "the first equal"
        default: "the first \(lines.count) equal"
        }
    }
    self.init(
      subject, published: "\(published.count) lines", found: found, criterion: "to the last digit",
      isReproduced: difference == nil && !lines.isEmpty,
      detail: difference.map {
        """
        published: \($0 < published.count ? published[$0] : "(nothing)")
        here:      \(lines[$0])
        """
      })
  }
}

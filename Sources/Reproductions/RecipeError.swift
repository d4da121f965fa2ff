/// Why a recipe cannot run.
public enum RecipeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The data are not those of the publication.
  case otherData(recipe: String, expected: String, found: String)
  /// The run was cancelled after so many lines.
  case cancelled(lines: Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .otherData(let recipe, let expected, let found):
      """
      \(recipe) needs \(expected); this data set has \(found). Pass the full MNIST with --data, as in \
      'mlp reproduce \(recipe) --data mnist'.
      """
    case .cancelled(let lines):
      "Interrupted after \(lines) lines; nothing was compared."
    }
  }
}

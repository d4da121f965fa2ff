/// How long a published run is, and in what it is counted.
public enum RecipeLength: Sendable, Equatable {
  /// The run is one piece.
  case whole
  /// So many passes over the training set; fewer give the first lines.
  case epochs(Int)
  /// The publication names no seed, so its figures are compared with the spread over so many of them.
  case seeds(Int)

  /// The number of epochs or seeds of the whole run; 1 for one that is a piece.
  public var count: Int {
    switch self {
    case .whole: 1
    case .epochs(let count), .seeds(let count): count
    }
  }
}

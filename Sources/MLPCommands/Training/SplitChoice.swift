import Datasets

/// The ways to hold out examples, as words of the command line.
enum SplitChoice: String, CaseIterable, ExpressibleByArgument {
  case stratified
  case first
  case last

  func split(_ size: HeldOutSize, seed: UInt32) -> DataSplit {
    switch self {
    case .stratified: .stratified(size, seed: seed)
    case .first: .first(size)
    case .last: .last(size)
    }
  }
}

extension DataSplit {
  /// The method.
  var choice: SplitChoice {
    switch self {
    case .stratified: .stratified
    case .first: .first
    case .last: .last
    }
  }

  /// The seed of what is drawn, if anything is.
  var seed: UInt32? {
    if case .stratified(_, let seed) = self { seed } else { nil }
  }

  /// How many examples are held out.
  var size: HeldOutSize {
    switch self {
    case .stratified(let size, _), .first(let size), .last(let size): size
    }
  }
}

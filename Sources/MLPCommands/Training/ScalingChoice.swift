import Datasets

/// The ways from bytes to inputs, as words of the command line.
enum ScalingChoice: String, CaseIterable, ExpressibleByArgument {
  case standard
  case unit
  case symmetric
  case raw
  case centered

  /// The scaling, which may have to measure the examples to learn from.
  func preprocessing(for dataset: Dataset) -> Preprocessing {
    switch self {
    case .standard: .standardizing(dataset)
    case .unit: .unit
    case .symmetric: .symmetric
    case .raw: .raw
    case .centered: .centering(dataset)
    }
  }
}

extension Preprocessing {
  /// The way from bytes to inputs, once images are upright and described.
  var choice: ScalingChoice {
    switch self {
    case .standardized: .standard
    case .unit: .unit
    case .symmetric: .symmetric
    case .raw: .raw
    case .centered: .centered
    case .deskewed(_, _, let scaling), .directional(_, _, let scaling): scaling.choice
    }
  }
}

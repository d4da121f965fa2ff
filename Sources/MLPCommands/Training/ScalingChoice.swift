import Datasets

/// The ways from bytes to inputs, as words of the command line.
enum ScalingChoice: String, CaseIterable, ExpressibleByArgument {
  case standard
  case unit
  case symmetric
  case raw
  case centered

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

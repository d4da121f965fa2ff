import NeuralNetworks

/// The reductions, as words of the command line.
enum ReductionChoice: String, CaseIterable, ExpressibleByArgument {
  case sum
  case mean
  case meanOverOutputs = "mean-over-outputs"

  var reduction: Reduction {
    switch self {
    case .sum: .sum
    case .mean: .mean
    case .meanOverOutputs: .meanOverOutputs
    }
  }
}

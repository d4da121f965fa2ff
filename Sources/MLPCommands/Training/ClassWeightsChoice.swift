import Training

/// How much classes count, as it is typed: `balanced`, `none`, or a number for each class, `1,1,2`.
struct ClassWeightsChoice: ExpressibleByArgument {
  /// Nil for all examples alike.
  let weights: ClassWeights?
  let argumentText: String

  init?(argument: String) {
    argumentText = argument
    switch argument {
    case "balanced": weights = .balanced
    case "none": weights = nil
    default:
      guard let numbers = [Double](argument: argument), numbers.allSatisfy({ $0 >= 0 }) else {
        return nil
      }
      weights = .list(numbers)
    }
  }

  static var argumentExpectation: String {
    "'balanced', 'none', or a number for each class separated by commas, none below 0"
  }

  static var argumentForms: Set<ValueForm> { [.text, .list] }

  var argumentJSON: String {
    if case .list(let numbers)? = weights {
      numbers.argumentJSON
    } else {
      JSONNode.literal(argumentText)
    }
  }
}

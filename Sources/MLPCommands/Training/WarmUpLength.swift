import NeuralNetworks

/// How long the learning rate rises, as it is typed: `2` or `2epochs`, `500steps`, `5%`.
struct WarmUpLength: ExpressibleByArgument, Equatable {
  /// Nil for no warm-up.
  let length: ScheduleLength?
  let argumentText: String

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: #/([0-9.eE+-]+) ?(epochs?|steps?|%)?/#),
      let number = Double(argument: String(match.1)), number >= 0
    else { return nil }
    argumentText = argument
    switch match.2 {
    case "%":
      guard number <= 100 else { return nil }
      length = .share(number / 100)
    case "step", "steps":
      guard let count = Int(exactly: number) else { return nil }
      length = .steps(count)
    default: length = number == 0 ? nil : .epochs(number)
    }
  }

  static var argumentExpectation: String {
    "a number of epochs such as 1 or 0.5, of steps such as 500steps, or a share of the training such as 5%"
  }

  static var argumentForms: Set<ValueForm> { [.number, .text] }
}

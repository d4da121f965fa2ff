import NeuralNetworks

/// An initialiser as it is typed: `he-normal`, `normal:0.1`.
struct InitializerChoice: ExpressibleByArgument {
  let initializer: Initializer
  let argumentText: String

  private static let named: [(name: String, distribution: Initializer.Distribution)] = [
    ("he-normal", .heNormal), ("he-uniform", .heUniform), ("glorot-normal", .glorotNormal),
    ("glorot-uniform", .glorotUniform), ("inputs-uniform", .uniformByInputs),
  ]

  init?(argument: String) {
    argumentText = argument
    if let known = Self.named.first(where: { $0.name == argument }) {
      initializer = Initializer(known.distribution)
      return
    }
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let spread = Double(argument: String(parts[1])), spread >= 0 else {
      return nil
    }
    switch parts[0] {
    case "normal": initializer = Initializer(.normal(standardDeviation: spread))
    case "uniform": initializer = Initializer(.uniform(limit: spread))
    default: return nil
    }
  }

  static var argumentExpectation: String {
    (named.map(\.name) + ["normal:<deviation>", "uniform:<limit>"]).joined(separator: ", ")
  }
}

import NeuralNetworks

extension TrainingConfiguration {
  /// The shape of the network, and how its weights are drawn.
  func checkArchitecture() throws(ConfigurationError) {
    try ConfigurationError.require(
      !architecture.layers.isEmpty, "architecture", "A network needs at least one layer.")
    // So many layers learn nothing, and take minutes to be drawn.
    try ConfigurationError.require(
      architecture.layers.count <= 1000, "architecture",
      "A network may have up to 1,000 layers, not \(architecture.layers.count).")
    // Widths beyond this are typing errors; with them a weight matrix still fits into an Int.
    let widths = [architecture.inputs] + architecture.layers.map(\.units)
    for width in widths {
      try ConfigurationError.require(
        (1...1_000_000).contains(width), "architecture",
        "A layer must have between 1 and 1,000,000 units, not \(width).")
    }
    let parameters = zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    try ConfigurationError.require(
      parameters <= 2_000_000_000, "architecture",
      "A network of \(parameters) weights is more than the 2,000,000,000 that fit into memory here."
    )
    for layer in architecture.layers { try checkInitializer(layer.initializer) }
  }

  private func checkInitializer(_ initializer: Initializer) throws(ConfigurationError) {
    switch initializer.distribution {
    case .normal(let spread), .uniform(let spread):
      try ConfigurationError.require(
        spread >= 0 && spread.isFinite, "initializer",
        "The spread of new weights must be zero or a positive number, not \(spread).")
    case .uniformByInputs, .glorotNormal, .glorotUniform, .heNormal, .heUniform:
      break
    }
  }
}

extension BackpropagationStep {
  /// A number with its name.
  package struct Value: Sendable, Equatable {
    /// The name that the slides give it.
    package let name: String
    /// The number.
    package let number: Double
  }

  /// All numbers under the names that the slides give them, in the order in which they are computed.
  package var values: [Value] {
    var values: [Value] = []
    func add(_ names: [String], _ numbers: [Double]) {
      values += zip(names, numbers).map(Value.init)
    }
    for (units, activity) in [("h", hidden), ("o", output)] {
      add(["net_\(units)1", "net_\(units)2"], activity.net)
      add(["out_\(units)1", "out_\(units)2"], activity.out)
    }
    add(["E_o1", "E_o2", "E_total"], errors + [totalError])
    // With one example, the gradient of a bias is the node delta of its unit.
    add(["delta_o1", "delta_o2"], outputGradients.biases)
    add(["delta_h1", "delta_h2"], hiddenGradients.biases)
    add((5...8).map { "dE/dw\($0)" }, outputGradients.weights.flatMap(\.self))
    add((1...4).map { "dE/dw\($0)" }, hiddenGradients.weights.flatMap(\.self))
    add((5...8).map { "w\($0)+" }, moved.output.weights.flatMap(\.self))
    add((1...4).map { "w\($0)+" }, moved.hidden.weights.flatMap(\.self))
    add(["E_total+"], [totalErrorAfter])
    return values
  }
}

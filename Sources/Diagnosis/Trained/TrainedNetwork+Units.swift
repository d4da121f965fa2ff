import LinearAlgebra
import NeuralNetworks

extension TrainedNetwork {
  /// How many units of the hidden layers answer the same to every example; nil without hidden layers.
  func observeUnits() -> Observation? {
    let hidden = network.layers.dropLast()
    guard !hidden.isEmpty else { return nil }
    var findings: [Finding] = []
    var counts: [String] = []
    for (index, layer) in hidden.enumerated() {
      let activations = pass.activations[index]
      switch layer.activation {
      case .relu:
        let dead = activations.countColumns { $0.allSatisfy { $0 == 0 } }
        counts.append("\(dead) dead of \(layer.outputCount) in layer \(index + 1)")
        findings += Self.dead(dead, of: layer.outputCount, in: index + 1, pass.outputs.rows)
      case .sigmoid, .tanh:
        let saturated = activations.countColumns { Self.isSaturated($0, layer.activation) }
        counts.append("\(saturated) saturated of \(layer.outputCount) in layer \(index + 1)")
        findings += Self.saturated(saturated, of: layer.outputCount, in: index + 1)
      case .identity, .softmax:
        break
      }
    }
    guard !counts.isEmpty else { return nil }
    return Observation(.units, counts.joined(separator: ", ") + origin, findings)
  }

  /// Whether a unit's derivative is below 4% of its maximum for nine of ten examples.
  private static func isSaturated(_ activations: [Double], _ activation: Activation) -> Bool {
    let atLimit = activations.count {
      activation == .tanh ? abs($0) > 0.98 : $0 < 0.01 || $0 > 0.99
    }
    return atLimit * 10 >= activations.count * 9
  }

  /// A layer of which a tenth is lost learns less than it could; of which half is lost, hardly.
  private static func severity(_ count: Int, of units: Int) -> Finding.Severity {
    2 * count >= units ? .fault : 10 * count >= units ? .warning : .remark
  }

  private static func dead(
    _ count: Int, of units: Int, in layer: Int, _ examples: Int
  ) -> [Finding] {
    guard count > 0 else { return [] }
    return [
      Finding(
        .deadUnits, severity(count, of: units), place: "layer \(layer)",
        evidence: """
          \(count) of \(units) rectifiers answer 0 to all of \(examples) training examples: no gradient reaches their \
          weights any more.
          """,
        advice:
          "Lower the learning rate, draw the weights by he-normal, and scale the inputs to mean 0.")
    ]
  }

  private static func saturated(_ count: Int, of units: Int, in layer: Int) -> [Finding] {
    guard count > 0 else { return [] }
    return [
      Finding(
        .saturatedUnits, severity(count, of: units), place: "layer \(layer)",
        evidence: """
          \(count) of \(units) units are at their limits for nine of ten examples: φ'(z) there is next to zero, and so is \
          what they learn.
          """,
        advice: "Draw smaller weights (glorot-uniform), scale the inputs, or use relu.")
    ]
  }
}

extension Matrix<Double> {
  /// The number of columns that are as `condition` says.
  fileprivate func countColumns(where condition: ([Double]) -> Bool) -> Int {
    let columns = transposed
    return (0..<columns.rows).count { condition(columns.row($0)) }
  }
}

import Foundation
import LinearAlgebra
import NeuralNetworks

/// Four points in the plane, small enough to follow by hand: the inputs of a logical function, 0 or 1 each, and its
/// value as 1 or −1.
struct TruthTable {
  let name: String
  let examples: TwoClassExamples

  /// 1 only where both inputs are: a line separates the classes.
  static func and() throws -> TruthTable { try TruthTable("AND", [-1, -1, -1, 1]) }
  /// 1 where the inputs differ: no line separates the classes.
  static func exclusiveOr() throws -> TruthTable { try TruthTable("XOR", [-1, 1, 1, -1]) }

  /// Each point with what a unit makes of it.
  func lines(for unit: LinearUnit) throws -> [String] {
    try unit.netInputs(examples).enumerated().map { index, z in
      let x = (0..<2).map { String(Int(examples.inputs[index, $0])) }.joined(separator: ", ")
      return String(
        format: "%@: x = (%@)  y = %2.0f  z = %4.1f  ŷ = %2d", name, x, examples.targets[index], z,
        z >= 0 ? 1 : -1)
    }
  }

  private init(_ name: String, _ targets: [Double]) throws {
    self.name = name
    examples = try TwoClassExamples(
      inputs: Matrix(rows: 4, columns: 2, elements: [0, 0, 0, 1, 1, 0, 1, 1]), targets: targets)
  }
}

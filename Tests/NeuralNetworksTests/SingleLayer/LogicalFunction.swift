import LinearAlgebra
import NeuralNetworks

/// Two inputs of 0 or 1, and a logical function of them as −1 or 1.
enum LogicalFunction {
  static func and() throws -> TwoClassExamples { try examples([-1, -1, -1, 1]) }
  static func exclusiveOr() throws -> TwoClassExamples { try examples([-1, 1, 1, -1]) }

  private static func examples(_ targets: [Double]) throws -> TwoClassExamples {
    try TwoClassExamples(
      inputs: Matrix(rows: 4, columns: 2, elements: [0, 0, 0, 1, 1, 0, 1, 1]), targets: targets)
  }
}

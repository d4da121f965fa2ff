public import LinearAlgebra

/// Examples of two classes, for units that tell two classes apart.
public struct TwoClassExamples: Sendable, Equatable {
  /// x, *examples × features*.
  public let inputs: Matrix<Double>
  /// y of each example: 1 for one class, −1 for the other.
  public let targets: [Double]

  /// Puts examples together.
  ///
  /// - Parameters:
  ///   - inputs: x, *examples × features*.
  ///   - targets: y, 1 or −1 for each example.
  /// - Throws: `NetworkError.targetsDoNotFit` unless there is one target for each example.
  public init(inputs: Matrix<Double>, targets: [Double]) throws(NetworkError) {
    guard targets.count == inputs.rows else {
      throw .targetsDoNotFit(expected: [inputs.rows, 1], found: [targets.count, 1])
    }
    self.inputs = inputs
    self.targets = targets
  }

  /// The number of examples.
  public var count: Int { targets.count }
  /// The number of features of an example.
  public var featureCount: Int { inputs.columns }
}

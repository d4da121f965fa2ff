/// A number that a ``Matrix`` can hold: `Float` or `Double`.
public protocol MatrixScalar: BinaryFloatingPoint, LosslessStringConvertible, Sendable {
  /// How many bits a number has, by the name that the command line and files use.
  static var precision: Precision { get }

  /// The loops over numbers of this type.
  static var kernels: ScalarKernels<Self> { get }
}

/// The width of the numbers that a network computes with.
public enum Precision: String, Codable, Sendable, CaseIterable {
  /// 32 bits: `Float`.
  case float32
  /// 64 bits: `Double`.
  case float64
}

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

/// The functions that do the arithmetic for one type of number, each a loop over contiguous elements.
///
/// They are a table of values, not requirements of ``MatrixScalar``, so that pointers stay out of public signatures.
public struct ScalarKernels<Scalar: MatrixScalar>: Sendable {
  typealias Elements = UnsafePointer<Scalar>
  typealias MutableElements = UnsafeMutablePointer<Scalar>

  let generalProduct: @Sendable (GeneralProduct<Scalar>) -> Void

  let sigmoid: @Sendable (MutableElements, Int) -> Void
  let hyperbolicTangent: @Sendable (MutableElements, Int) -> Void
  let rectify: @Sendable (MutableElements, Int) -> Void
  let softmax: @Sendable (MutableElements, _ rows: Int, _ columns: Int) -> Void

  let sigmoidBackward: @Sendable (Elements, MutableElements, Int) -> Void
  let hyperbolicTangentBackward: @Sendable (Elements, MutableElements, Int) -> Void
  let rectifyBackward: @Sendable (Elements, MutableElements, Int) -> Void
  let softmaxBackward: @Sendable (Elements, MutableElements, _ rows: Int, _ columns: Int) -> Void

  let squaredError: @Sendable (Elements, Elements, Int) -> Double
  let binaryCrossEntropy: @Sendable (Elements, Elements, Int) -> Double
  let softmaxCrossEntropy: @Sendable (Elements, Elements, _ rows: Int, _ columns: Int) -> Double

  let scaledDifference: @Sendable (Elements, Elements, Scalar, MutableElements, Int) -> Void
  let addToRows: @Sendable (MutableElements, Elements, _ rows: Int, _ columns: Int) -> Void
  let columnSums: @Sendable (Elements, MutableElements, _ rows: Int, _ columns: Int) -> Void
  let sumOfSquares: @Sendable (Elements, Int) -> Double
  let descend: @Sendable (MutableElements, Elements, _ rate: Scalar, _ decay: Scalar, Int) -> Void
  let lookUpBytes: @Sendable (UnsafePointer<UInt8>, Elements, MutableElements, Int) -> Void
}

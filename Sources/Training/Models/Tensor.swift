public import LinearAlgebra

/// A named array of numbers, as files of weights hold it.
public struct Tensor: Sendable, Equatable {
  /// The name, as in `layers.0.weights`.
  public let name: String
  /// The width of the numbers.
  public let precision: Precision
  /// The dimensions, the slowest first.
  public let shape: [Int]
  /// The numbers, little-endian, row after row.
  public let bytes: [UInt8]
}

extension Tensor {
  /// The elements of a matrix under a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - shape: The dimensions, of as many numbers as the matrix has.
  ///   - matrix: The numbers.
  init<Scalar: MatrixScalar>(name: String, shape: [Int], _ matrix: Matrix<Scalar>) {
    self.init(name: name, precision: Scalar.precision, shape: shape, bytes: matrix.bytes)
  }

  /// The numbers, which must be as wide as `Scalar`.
  func numbers<Scalar: MatrixScalar>() -> [Scalar] {
    bytes.withUnsafeBytes { raw in
      stride(from: 0, to: raw.count, by: MemoryLayout<Scalar>.size).map {
        raw.loadUnaligned(fromByteOffset: $0, as: Scalar.self)
      }
    }
  }
}

extension Precision {
  /// The bytes of a number.
  var size: Int {
    switch self {
    case .float32: 4
    case .float64: 8
    }
  }
}

extension Matrix {
  /// The elements as they are in memory, which is little-endian on every platform that Swift supports.
  var bytes: [UInt8] {
    withExtendedLifetime(self) { Array(UnsafeRawBufferPointer(view.elements)) }
  }

  /// A matrix from the bytes of its elements; nil if their number does not fit.
  init?(rows: Int, columns: Int, bytes: [UInt8]) {
    guard bytes.count == rows * columns * MemoryLayout<Scalar>.size else { return nil }
    self.init(rows: rows, columns: columns)
    UnsafeMutableRawBufferPointer(mutableView().elements).copyBytes(from: bytes)
  }
}

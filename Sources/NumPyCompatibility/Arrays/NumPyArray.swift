/// An array of numbers with a shape, as NumPy keeps it in a `.npy` file.
public struct NumPyArray: Sendable, Equatable {
  /// The numbers in row-major (C) order: the last index varies fastest.
  public enum Elements: Sendable, Equatable {
    /// `np.float32`
    case float32([Float])
    /// `np.float64`
    case float64([Double])
    /// `np.uint8`
    case uint8([UInt8])
    /// `np.int64`
    case int64([Int64])

    /// The number of elements.
    public var count: Int {
      switch self {
      case .float32(let values): values.count
      case .float64(let values): values.count
      case .uint8(let values): values.count
      case .int64(let values): values.count
      }
    }
  }

  /// The length of each axis; empty for a single number.
  public let shape: [Int]
  /// As many elements as the product of ``shape``.
  public let elements: Elements

  /// An array of the given shape.
  ///
  /// - Throws: ``NumPyArrayError/shapeMismatch(shape:elementCount:)`` when the number of elements is
  ///   not the product of the shape, ``NumPyArrayError/tooManyAxes(_:)`` beyond 64 axes.
  public init(shape: [Int], elements: Elements) throws(NumPyArrayError) {
    guard shape.count <= Self.maximumRank else { throw .tooManyAxes(shape.count) }
    guard Self.elementCount(shape: shape) == elements.count else {
      throw .shapeMismatch(shape: shape, elementCount: elements.count)
    }
    self.shape = shape
    self.elements = elements
  }

  /// The largest number of axes that NumPy reads.
  static let maximumRank = 64

  /// The product of the shape, or nil when a length is negative or the product too large for `Int`.
  static func elementCount(shape: [Int]) -> Int? {
    guard shape.allSatisfy({ $0 >= 0 }) else { return nil }
    if shape.contains(0) { return 0 }
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard !overflow else { return nil }
      count = product
    }
    return count
  }
}

/// The element types of `.npy` files that this module reads and writes.
enum ElementType: CaseIterable {
  case float32, float64, uint8, int64

  /// NumPy's name of the type without the byte order.
  var code: String {
    switch self {
    case .float32: "f4"
    case .float64: "f8"
    case .uint8: "u1"
    case .int64: "i8"
    }
  }

  /// The number of bytes of an element.
  var byteCount: Int {
    switch self {
    case .uint8: 1
    case .float32: 4
    case .float64, .int64: 8
    }
  }

  /// NumPy's name of the type in the byte order that is written: little-endian.
  var descriptor: String { (byteCount == 1 ? "|" : "<") + code }
}

extension NumPyArray.Elements {
  var type: ElementType {
    switch self {
    case .float32: .float32
    case .float64: .float64
    case .uint8: .uint8
    case .int64: .int64
    }
  }
}

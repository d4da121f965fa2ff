import Foundation

/// What is read from answers.
extension [String: Any] {
  func number(_ name: String) -> Double? { (self[name] as? NSNumber)?.doubleValue }
  func whole(_ name: String) -> Int? { (self[name] as? NSNumber)?.intValue }
  func numbers(_ name: String) -> [Double] {
    (self[name] as? [NSNumber])?.map(\.doubleValue) ?? []
  }
  func list(_ name: String) -> [[String: Any]] { self[name] as? [[String: Any]] ?? [] }
  func text(_ name: String) -> String? { self[name] as? String }
  func isNull(_ name: String) -> Bool { self[name] is NSNull }

  /// Bytes in base64.
  func bytes(_ name: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text(name) ?? "") ?? Data())
  }

  /// Numbers of 32 bits, little-endian, in base64.
  func floats(_ name: String) -> [Float] {
    let bytes = bytes(name)
    return stride(from: 0, to: bytes.count, by: 4).map { start in
      Float(
        bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * $1) })
    }
  }

  /// The code of an error.
  var code: String? { (self["error"] as? [String: Any])?.text("code") }
}

/// Whether two numbers are the same but for what Foundation loses in reading decimals.
func near(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-13 * max(1, abs(right))
}

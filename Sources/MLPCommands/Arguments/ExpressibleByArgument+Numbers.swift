extension ExpressibleByArgument where Self: FixedWidthInteger {
  package init?(argument: String) { self.init(argument, radix: 10) }

  package static var argumentExpectation: String {
    Self.self == Int.self ? "a whole number" : "a whole number from \(min) to \(max)"
  }

  package var argumentText: String { String(self) }

  package static var argumentForms: Set<ValueForm> { [.number] }
}

extension Int: ExpressibleByArgument {}
extension UInt32: ExpressibleByArgument {}

extension Double: ExpressibleByArgument {
  /// Reads a finite decimal number; "nan" and "inf" are refused.
  package init?(argument: String) {
    guard let value = Double(argument), value.isFinite else { return nil }
    self = value
  }

  package static var argumentExpectation: String { "a number" }

  package static var argumentForms: Set<ValueForm> { [.number] }

  package var argumentText: String {
    // 100.0 reads as 100, but 1e+20 stays as it is.
    let text = String(describing: self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

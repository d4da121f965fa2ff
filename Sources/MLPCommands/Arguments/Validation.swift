/// A condition on a value that has the right type.
package struct Validation<Value>: Sendable {
  /// The condition, as the end of a sentence that begins "must be": "at least 1".
  package let requirement: String

  /// Whether `value` meets the condition.
  package let accepts: @Sendable (Value) -> Bool

  /// Creates a condition from its wording and its test.
  package init(_ requirement: String, accepts: @escaping @Sendable (Value) -> Bool) {
    self.requirement = requirement
    self.accepts = accepts
  }
}

extension Validation where Value: Comparable & ExpressibleByArgument {
  /// `bound` or more.
  package static func atLeast(_ bound: Value) -> Self {
    Self("at least \(bound.argumentText)") { $0 >= bound }
  }

  /// More than `bound`.
  package static func greaterThan(_ bound: Value) -> Self {
    Self("greater than \(bound.argumentText)") { $0 > bound }
  }

  /// Within `range`, both ends included.
  package static func within(_ range: ClosedRange<Value>) -> Self {
    Self("between \(range.lowerBound.argumentText) and \(range.upperBound.argumentText)") {
      range.contains($0)
    }
  }
}

extension Validation {
  /// The same condition on every element of a list.
  package static func each<Element>(_ element: Validation<Element>) -> Self
  where Value == [Element] {
    Self("\(element.requirement), each of them") { $0.allSatisfy(element.accepts) }
  }
}

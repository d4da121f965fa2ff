/// A value that is `null` in JSON where there is none, rather than left out.
@propertyWrapper
struct NullWhenMissing<Value> {
  var wrappedValue: Value?

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }
}

extension NullWhenMissing: Encodable where Value: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension NullWhenMissing: Sendable where Value: Sendable {}
extension NullWhenMissing: Equatable where Value: Equatable {}

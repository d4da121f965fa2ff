extension KeyedDecodingContainer {
  /// Reads the value of a key, or leaves `value` as it is if there is none.
  func read<Value: Decodable>(_ key: Key, into value: inout Value) throws {
    if let found = try decodeIfPresent(Value.self, forKey: key) { value = found }
  }

  /// Reads the value of a key, or leaves `value` as it is if there is none.
  func read<Value: Decodable>(_ key: Key, into value: inout Value?) throws {
    if let found = try decodeIfPresent(Value.self, forKey: key) { value = found }
  }
}

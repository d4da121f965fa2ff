extension WorkerTeam {
  /// What `transform` makes of each element, in their order.
  ///
  /// - Throws: What `transform` throws for the first element that it throws for.
  package func map<Element, Value>(
    _ elements: [Element], _ transform: (Element) throws -> Value
  ) throws -> [Value] {
    var results = [Result<Value, any Error>?](repeating: nil, count: elements.count)
    results.withUnsafeMutableBufferPointer { results in
      forEach(elements.count) { index, _ in
        results[index] = Result { try transform(elements[index]) }
      }
    }
    return try results.compactMap { try $0?.get() }
  }
}

extension JSONNode {
  /// As many keys as can be told in a sentence.
  private static var mostKeysTold: Int { 10 }

  /// Checks the keys of an object.
  ///
  /// - Parameters:
  ///   - keys: The keys that it may have.
  ///   - place: The way to it in the file, for messages.
  ///   - path: The file, for messages.
  /// - Throws: ``OptionsFileError`` for the first key that it may not have.
  func expectKeys(
    _ keys: [String], in place: String, of path: String
  ) throws(OptionsFileError) {
    // A value that is null is none.
    for member in members ?? [] where !keys.contains(member.key) && member.value.content != .null {
      let taken = members?.map(\.key) ?? []
      let suggestion = nearest(to: member.key, among: keys.filter { !taken.contains($0) })
      let others =
        suggestion == nil && keys.count <= Self.mostKeysTold
        ? " It can have \(keys.sorted().joined(separator: ", "))." : ""
      throw OptionsFileError(
        path: path, line: member.line,
        problem: "There is no \(quoted("\(place).\(member.key)")).\(others)",
        suggestion: suggestion.map { "'\(place).\($0)'" })
    }
  }

  /// Checks the keys of all objects in this value against those of `known` at the same places.
  func expectKeys(of known: JSONNode, in place: String, of path: String) throws(OptionsFileError) {
    switch (content, known.content) {
    case (.object(let members), .object(let knownMembers)):
      try expectKeys(knownMembers.map(\.key), in: place, of: path)
      for member in members {
        guard let other = known[member.key] else { continue }
        try member.value.expectKeys(of: other, in: "\(place).\(member.key)", of: path)
      }
    case (.array(let elements), .array(let knownElements)):
      for (index, (element, other)) in zip(elements, knownElements).enumerated() {
        try element.expectKeys(of: other, in: "\(place).\(index)", of: path)
      }
    // An older version may have written a value in another form.
    default: break
    }
  }
}

/// A key that may be any word: for objects whose only key is the name of what they describe.
struct NameKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ word: String) { stringValue = word }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<NameKey> {
  /// The only key, if there is one key alone.
  var onlyKey: NameKey? { allKeys.count == 1 ? allKeys.first : nil }

  /// All keys as words.
  var words: String { allKeys.map(\.stringValue).sorted().joined(separator: ", ") }
}

extension DecodingError {
  /// The error for a name that is none of those there are.
  ///
  /// - Parameters:
  ///   - found: The name.
  ///   - kind: What it should be a name of, as in `an optimizer`.
  ///   - names: The names that there are.
  ///   - example: An object that can be written.
  ///   - decoder: Where the name was read.
  static func unknownName(
    _ found: String, of kind: String, names: [String], example: String, _ decoder: any Decoder
  ) -> DecodingError {
    .dataCorrupted(
      Context(
        codingPath: decoder.codingPath,
        debugDescription: """
          “\(found)” is not the name of \(kind). There are \(names.joined(separator: ", ")). Write an object such as \
          \(example).
          """))
  }
}

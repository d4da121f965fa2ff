import Training

extension OptionsFileError {
  /// What is wrong in a document that cannot be decoded, with its line; nil if that is not known.
  ///
  /// - Parameters:
  ///   - error: What the decoder says.
  ///   - document: What was decoded, with keys in snake case.
  ///   - root: The way to the document, for messages; empty if it is the whole file.
  ///   - path: The file.
  init?(
    _ error: DecodingError, in document: JSONNode, within root: [String] = [], of path: String
  ) {
    switch error {
    case .keyNotFound(let key, let context):
      // Its name may be misspelled.
      let place = Self.keys(context.codingPath)
      let name = RunRecord.key(for: key.stringValue)
      guard let members = document.value(at: place)?.members,
        let found = nearest(to: name, among: members.map(\.key)),
        let member = members.first(where: { $0.key == found })
      else { return nil }
      self.init(
        path: path, line: member.line, problem: "There is no \(Self.text(root + place + [found])).",
        suggestion: Self.text(root + place + [name]))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(context, Self.expectation(of: type), in: document, within: root, of: path)
    case .dataCorrupted(let context):
      self.init(context, nil, in: document, within: root, of: path)
    @unknown default:
      return nil
    }
  }

  private init?(
    _ context: DecodingError.Context, _ expectation: String?, in document: JSONNode,
    within root: [String], of path: String
  ) {
    let place = Self.keys(context.codingPath)
    guard !(root + place).isEmpty, let node = document.value(at: place) else { return nil }
    // Values of the project's own types tell what they can be; of the others, the decoder speaks to programmers.
    let isForPeople =
      expectation == nil && !context.debugDescription.hasPrefix("Cannot initialize")
      && context.debugDescription.hasSuffix(".") && !context.debugDescription.contains("Swift")
    self.init(
      path: path, line: node.line,
      problem: expectation.map {
        "\(Self.text(root + place)) expects \($0), but found \(node.kind)."
      }
        ?? "\(Self.text(root + place)) has a value that is not known, \(node.shortText)."
        + (isForPeople ? " " + context.debugDescription : ""))
  }

  private static func keys(_ codingPath: [any CodingKey]) -> [String] {
    codingPath.map { $0.intValue.map(String.init) ?? RunRecord.key(for: $0.stringValue) }
  }

  private static func text(_ place: [String]) -> String {
    quoted(place.joined(separator: "."))
  }

  /// What a value of a type looks like; nil for one of the types whose values are told by their names.
  private static func expectation(of type: any Any.Type) -> String? {
    switch type {
    case is any FixedWidthInteger.Type: "a whole number"
    case is Double.Type: "a number"
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    case is [String: Any].Type: "an object with keys"
    default: nil
    }
  }
}

extension JSONNode {
  /// The value at the end of a way of keys and of places in lists, if it is there.
  fileprivate func value(at place: [String]) -> JSONNode? {
    place.reduce(JSONNode?(self)) { node, key in
      if case .array(let elements)? = node?.content {
        Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        node?[key]
      }
    }
  }

  /// The value in one line that is not too long.
  fileprivate var shortText: String {
    let limit = 80
    return String(text.prefix(limit)) + (text.count > limit ? "…" : "")
  }
}

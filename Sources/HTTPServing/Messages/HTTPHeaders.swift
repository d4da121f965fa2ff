/// The fields of a message's head, by names whose case does not matter (RFC 9110, section 5.1).
public struct HTTPHeaders: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// The fields, in their order.
  public private(set) var fields: [(name: String, value: String)] = []

  /// Puts fields together; later ones of a name take the place of earlier ones.
  public init(_ fields: some Sequence<(String, String)> = []) {
    for (name, value) in fields { self[name] = value }
  }

  /// Puts fields together, as they are written in brackets.
  public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }

  /// The value of a field; nil removes it.
  public subscript(name: String) -> String? {
    get { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
    set {
      fields.removeAll { $0.name.lowercased() == name.lowercased() }
      if let newValue { fields.append((name, newValue)) }
    }
  }

  /// Whether both have the same fields in the same order.
  public static func == (left: HTTPHeaders, right: HTTPHeaders) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }
}

/// A value of a JSON document as it is written: numbers keep their digits, objects the order of their keys, and everything
/// its line.
package struct JSONNode: Sendable, Equatable {
  /// What is written there.
  package let content: Content
  /// The line it begins in, from 1.
  package let line: Int

  package enum Content: Sendable, Equatable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// The number's digits, as they are written.
    case number(String)
    case boolean(Bool)
    case null
  }

  /// A key of an object, with its value.
  package struct Member: Sendable, Equatable {
    package let key: String
    /// The line of the key.
    package let line: Int
    package let value: JSONNode
  }
}

extension JSONNode {
  /// The members of an object, or nil for another value.
  var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a key, if this is an object that has it.
  subscript(key: String) -> JSONNode? {
    members?.first { $0.key == key }?.value
  }

  /// The value as JSON, in one line.
  package var text: String {
    switch content {
    case .object(let members):
      "{" + members.map { "\(Self.literal($0.key)): \($0.value.text)" }.joined(separator: ", ")
        + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .string(let string): Self.literal(string)
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  /// A text as a JSON literal.
  static func literal(_ string: String) -> String {
    let escaped = string.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

/// `text` as a JSON literal, cut if it is long.
func quotedLiteral(_ text: String) -> String {
  let limit = 80
  return JSONNode.literal(String(text.prefix(limit))) + (text.count > limit ? "…" : "")
}

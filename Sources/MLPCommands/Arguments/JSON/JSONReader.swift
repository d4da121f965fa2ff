/// Reads JSON (RFC 8259) strictly: each key of an object once, nothing after the document, and the place of every fault.
package struct JSONReader {
  /// More than any settings need; a file nested deeper is not one of them.
  private static let greatestDepth = 64

  var bytes: ArraySlice<UInt8>
  var line = 1

  private init(_ bytes: [UInt8]) {
    // Some editors begin a file with a mark of its encoding.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// Reads a whole document.
  package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var reader = JSONReader(bytes)
    let node = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.bytes.isEmpty else {
      throw reader.fault("Nothing may follow the document, but there is \(reader.found).")
    }
    return node
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    guard depth <= Self.greatestDepth else {
      throw fault("Values are nested more than \(Self.greatestDepth) deep.")
    }
    skipSpace()
    let line = line
    let content: JSONNode.Content
    switch bytes.first ?? 0 {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: content = try word()
    }
    return JSONNode(content: content, line: line)
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONNode.Member] {
    bytes.removeFirst()
    var members: [JSONNode.Member] = []
    var lines: [String: Int] = [:]
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      guard bytes.first == UInt8(ascii: "\"") else {
        throw fault("Expected a key between double quotes, but found \(found).")
      }
      let keyLine = line
      let key = try string()
      if let first = lines[key] {
        let place = first == keyLine ? "in this line" : "in line \(first)"
        throw JSONFault(
          line: keyLine, problem: "\(quotedLiteral(key)) is given already \(place).",
          isSyntax: false)
      }
      lines[key] = keyLine
      skipSpace()
      guard take(":") else {
        throw fault("Expected ':' after \(quotedLiteral(key)), but found \(found).")
      }
      members.append(.init(key: key, line: keyLine, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("Expected ',' or '}', but found \(found).") }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
    bytes.removeFirst()
    var elements: [JSONNode] = []
    skipSpace()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("Expected ',' or ']', but found \(found).") }
    return elements
  }

  private mutating func word() throws(JSONFault) -> JSONNode.Content {
    let known: [(String, JSONNode.Content)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    guard let (name, content) = known.first(where: { run == $0.0 }) else {
      throw fault("Expected a value, but found \(found).")
    }
    bytes.removeFirst(name.utf8.count)
    return content
  }
}

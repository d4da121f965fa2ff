extension JSONReader {
  /// A fault at the place reached.
  func fault(_ problem: String) -> JSONFault { JSONFault(line: line, problem: problem) }

  /// What stands at the place reached, for a message.
  var found: String {
    guard let first = bytes.first else { return "the end of the file" }
    if first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") { return "the end of the line" }
    return quoted(run.isEmpty ? String(decoding: bytes.prefix(1), as: UTF8.self) : run)
  }

  /// The letters, digits and signs from the place reached on, up to what ends a value.
  var run: String {
    String(decoding: bytes.prefix { !Self.ends($0) }, as: UTF8.self)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || "{}[],:\"".utf8.contains(byte)
  }

  mutating func skipSpace() {
    while let byte = bytes.first, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      bytes.removeFirst()
    }
  }

  /// Goes past `character`, if it stands at the place reached.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard bytes.first.map(UInt32.init) == character.value else { return false }
    bytes.removeFirst()
    return true
  }

  /// -?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?
  mutating func number() throws(JSONFault) -> String {
    let digits = run
    guard digits.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      throw fault("\(quoted(digits)) is not a number as JSON writes it.")
    }
    bytes.removeFirst(digits.utf8.count)
    return digits
  }

  /// The text between double quotes.
  mutating func string() throws(JSONFault) -> String {
    bytes.removeFirst()
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("A text is not UTF-8.")
        }
        return string
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      case 0..<0x20: throw fault("A text does not end in the line that it begins in.")
      default: text.append(byte)
      }
    }
    throw fault("A text has no double quote at its end.")
  }

  private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
    switch bytes.popFirst().map({ Unicode.Scalar($0) }) {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try codePoint()
    case let other?: throw fault("A text has the unknown escape \(quoted("\\" + String(other))).")
    case nil: throw fault("A text has no double quote at its end.")
    }
  }

  /// The character of `\u0041`, or of a surrogate pair.
  private mutating func codePoint() throws(JSONFault) -> Unicode.Scalar {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") { units.append(try codeUnit()) }
    let decoded = String(validating: units, as: UTF16.self)
    guard let scalar = decoded?.unicodeScalars.first else {
      throw fault("A text has half of a character, as in \\ud800.")
    }
    return scalar
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    let digits = String(decoding: bytes.prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw fault("'\\u' needs four hexadecimal digits.") }
    bytes.removeFirst(4)
    return unit
  }
}

import Foundation

/// Any JSON, with truth values and numbers told apart.
indirect enum JSONDocument: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONDocument])
  case object([String: JSONDocument])

  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(JSONDocument.self, from: Data(bytes))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONDocument].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONDocument].self))
    }
  }

  subscript(name: String) -> JSONDocument? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var members: [String: JSONDocument] {
    if case .object(let members) = self { members } else { [:] }
  }

  var elements: [JSONDocument] { if case .list(let list) = self { list } else { [] } }

  var text: String? { if case .text(let text) = self { text } else { nil } }
}

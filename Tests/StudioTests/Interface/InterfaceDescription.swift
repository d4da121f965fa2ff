import HTTPServing
import Studio
import Testing

/// The description of the studio's interface, and how JSON differs from it.
struct InterfaceDescription {
  let document: JSONDocument

  init(of studio: Studio) throws {
    let response = studio.router.respond(to: HTTPRequest(.get, "/api/v1/openapi.json"))
    document = try JSONDocument(response.bytes)
  }

  /// Every operation that is described, by its method and path.
  var operations: [String: JSONDocument] {
    (document["paths"] ?? .null).members.reduce(into: [:]) { operations, path in
      for (method, operation) in path.value.members {
        operations["\(method.uppercased()) \(path.key)"] = operation
      }
    }
  }

  /// The schema of the answer of an operation; nil if it has none in JSON.
  func answer(of operation: String, status: Int) -> JSONDocument? {
    operations[operation]?["responses"]?["\(status)"]?["content"]?["application/json"]?["schema"]
  }

  /// What in a value is other than a schema has it; nothing if all is as described.
  func differences(
    of value: JSONDocument, from schema: JSONDocument, at place: String = "answer"
  ) -> [String] {
    if let name = schema["$ref"]?.text {
      guard let known = resolve(name) else { return ["\(place): there is no \(name)"] }
      return differences(of: value, from: known, at: place)
    }
    if let choices = schema["anyOf"]?.elements {
      let all = choices.map { differences(of: value, from: $0, at: place) }
      return all.contains(where: \.isEmpty) ? [] : all.first ?? []
    }
    if let words = schema["enum"]?.elements, !words.contains(value) {
      return ["\(place): \(value) is none of the words"]
    }
    guard kinds(of: schema).contains(where: { value.isOf(kind: $0) }) else {
      return ["\(place): \(value) is no \(kinds(of: schema))"]
    }
    switch value {
    case .list(let list):
      guard let items = schema["items"] else { return [] }
      return list.enumerated().flatMap {
        differences(of: $1, from: items, at: "\(place)[\($0)]")
      }
    case .object(let members):
      return differences(of: members, from: schema, at: place)
    default: return []
    }
  }

  private func differences(
    of members: [String: JSONDocument], from schema: JSONDocument, at place: String
  ) -> [String] {
    guard let known = schema["properties"]?.members else { return [] }
    let missing = (schema["required"]?.elements ?? []).compactMap(\.text)
      .filter { members[$0] == nil }.map { "\(place).\($0) is missing" }
    return missing
      + members.sorted { $0.key < $1.key }.flatMap { name, value in
        known[name].map { differences(of: value, from: $0, at: "\(place).\(name)") }
          ?? ["\(place).\(name) is not described"]
      }
  }

  private func kinds(of schema: JSONDocument) -> [String] {
    let type = schema["type"] ?? .null
    return type.text.map { [$0] } ?? type.elements.compactMap(\.text)
  }

  private func resolve(_ name: String) -> JSONDocument? {
    name.split(separator: "/").dropFirst().reduce(document as JSONDocument?) { $0?[String($1)] }
  }
}

extension JSONDocument {
  fileprivate func isOf(kind: String) -> Bool {
    switch self {
    case .null: kind == "null"
    case .flag: kind == "boolean"
    case .number(let number): kind == "number" || kind == "integer" && number == number.rounded()
    case .text: kind == "string"
    case .list: kind == "array"
    case .object: kind == "object"
    }
  }
}

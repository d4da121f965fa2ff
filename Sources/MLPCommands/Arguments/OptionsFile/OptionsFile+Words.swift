extension OptionsFile {
  /// The words that would give `option` this value on the command line.
  func words(
    of node: JSONNode, for option: ArgumentDefinition
  ) throws(OptionsFileError) -> [String] {
    guard let form = node.form, option.forms.contains(form) else {
      throw fault(
        "\(JSONNode.literal(option.name)) expects \(option.expectation), but found \(node.kind).",
        line: node.line, about: option)
    }
    switch node.content {
    case .boolean(let value): return [value ? "--\(option.name)" : "--no-\(option.name)"]
    case .array(let elements):
      var words: [String] = []
      for element in elements { words.append(try word(of: element, for: option)) }
      return option.isRepeated ? words : [words.joined(separator: ",")]
    default: return [try word(of: node, for: option)]
    }
  }

  private func word(
    of node: JSONNode, for option: ArgumentDefinition
  ) throws(OptionsFileError) -> String {
    switch node.content {
    case .string(let text): return text
    case .number(let digits): return digits
    case .object: return node.text
    case .array, .boolean, .null:
      throw fault(
        "\(JSONNode.literal(option.name)) expects \(option.expectation), but has \(node.kind) in it.",
        line: node.line, about: option)
    }
  }
}

extension JSONNode {
  fileprivate var form: ValueForm? {
    switch content {
    case .string: .text
    case .number: .number
    case .boolean: .truth
    case .array: .list
    case .object: .object
    case .null: nil
    }
  }

  /// The value as a message names it.
  var kind: String {
    switch content {
    case .string(let text): "the text \(quotedLiteral(text))"
    case .number(let digits): "the number \(digits)"
    case .boolean, .null: text
    case .array: "a list"
    case .object: "an object"
    }
  }
}

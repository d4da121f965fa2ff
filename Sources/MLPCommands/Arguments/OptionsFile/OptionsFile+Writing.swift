extension OptionsFile {
  /// The contents of a file of options in which each option of a group has the value that it has now.
  static func text(of group: some ArgumentGroup) -> String {
    let lines = argumentDefinitions(of: group).compactMap { definition in
      definition.json().map { "  \(JSONNode.literal(definition.name)): \($0)" }
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}"
  }
}

import Studio

extension TrainingOption {
  /// All options of `mlp train` that decide its result, but for the data.
  static var all: [TrainingOption] {
    argumentDefinitions(of: TrainingOptions()).filter { $0.name != "data" }
      .map(TrainingOption.init)
  }

  /// An option of the command line as a form shows it.
  init(_ definition: ArgumentDefinition) {
    var placeholder = ""
    if case .option(let name) = definition.form { placeholder = name }
    self.init(
      name: definition.name, group: definition.section ?? HelpPage.optionsTitle,
      placeholder: placeholder, text: definition.help, kind: Kind(definition),
      choices: definition.allowedValues, standard: Value(definition))
  }
}

extension TrainingOption.Kind {
  fileprivate init(_ definition: ArgumentDefinition) {
    if definition.forms.contains(.truth) {
      self = .flag
    } else if !definition.allowedValues.isEmpty {
      self = .choice
    } else if definition.forms.contains(.list) {
      self = .list
    } else {
      self = definition.forms.contains(.number) ? .number : .text
    }
  }
}

extension TrainingOption.Value {
  /// The value without which the option is not to be thought; nil if it has none.
  fileprivate init?(_ definition: ArgumentDefinition) {
    guard let json = definition.json(), let node = try? JSONReader.read(Array(json.utf8)) else {
      return nil
    }
    switch node.content {
    case .number(let digits): self = .number(Double(digits) ?? .nan)
    case .string(let text): self = .text(text)
    case .boolean(let flag): self = .flag(flag)
    case .array(let elements):
      self = .list(
        elements.compactMap { element in
          if case .number(let digits) = element.content { Double(digits) } else { nil }
        })
    case .object, .null: return nil
    }
  }
}

/// A property wrapper that declares an argument of a command.
protocol ArgumentDeclaration {
  /// The definition, under `name` unless the declaration gives its own.
  func definition(name: String) -> ArgumentDefinition
}

/// Arguments that several commands share, or that stand under one heading on the help page.
///
/// A command uses a group by having a property of its type:
/// ```swift
/// struct NetworkOptions: ArgumentGroup {
///   static let title = "Network"
///   @Option(placeholder: "widths", help: "Widths of the hidden layers.") var hidden = [100]
/// }
/// struct TrainCommand: Command {
///   var network = NetworkOptions()
/// }
/// ```
package protocol ArgumentGroup: Sendable {
  /// The heading on the help page; without one of its own, the arguments stand with those around the group.
  static var title: String { get }

  /// The group with every argument at its default.
  init()
}

extension ArgumentGroup {
  package static var title: String { HelpPage.optionsTitle }
}

/// The arguments that `container` declares, in the order of its properties, with those of its
/// groups.
func argumentDefinitions(of container: Any, section: String? = nil) -> [ArgumentDefinition] {
  Mirror(reflecting: container).children.flatMap { child -> [ArgumentDefinition] in
    if let declaration = child.value as? any ArgumentDeclaration {
      var definition = declaration.definition(name: kebabCase(child.label ?? ""))
      definition.section = section
      return [definition]
    }
    if let group = child.value as? any ArgumentGroup {
      let title = type(of: group).title
      // Without a heading of its own, it stands under that of the group around it.
      return argumentDefinitions(
        of: group, section: title == HelpPage.optionsTitle ? section : title)
    }
    return []
  }
}

/// `_batchSize`, as reflection names the storage of a wrapped property, or `batchSize`, to `batch-size`.
func kebabCase(_ label: String) -> String {
  var words = ""
  for character in label where character != "_" {
    if character.isUppercase && !words.isEmpty { words += "-" }
    words += character.lowercased()
  }
  return words
}

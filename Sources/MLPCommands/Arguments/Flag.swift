/// An argument that is there or not: `--json`.
///
/// With `inverse: true` the flag has a counterpart, `--shuffle` and `--no-shuffle`, and the initial
/// value says which of them holds if neither is given.
@propertyWrapper
package struct Flag: Sendable {
  private var storage: ArgumentStorage<Bool>
  private let name: String?
  private let help: String
  private let defaultValue: Bool
  private let hasInverse: Bool

  /// Declares a flag that holds `wrappedValue` if it is not given.
  package init(
    wrappedValue: Bool, name: String? = nil, inverse: Bool = false, help: String
  ) {
    self.storage = ArgumentStorage(wrappedValue)
    self.name = name
    self.help = help
    self.defaultValue = wrappedValue
    self.hasInverse = inverse
  }

  /// Whether the flag holds.
  package var wrappedValue: Bool {
    get { storage.read() ?? defaultValue }
    set { storage = ArgumentStorage(newValue) }
  }

  /// Whether the flag holds, with whether that was given.
  package var projectedValue: ArgumentState<Bool> {
    ArgumentState(value: wrappedValue, origin: storage.origin)
  }
}

extension Flag: ArgumentDeclaration {
  func definition(name label: String) -> ArgumentDefinition {
    let name = name ?? label
    let inverse = "--no-\(name)"
    return ArgumentDefinition(
      name: name, form: .flag(hasInverse: hasInverse), help: help,
      defaultText: hasInverse ? (defaultValue ? "--\(name)" : inverse) : nil,
      expectation: "true or false", forms: [.truth]
    ) { words, origin throws(ValueFault) in
      storage.write(words.last != inverse, from: origin)
    } isGiven: {
      storage.origin > .standard
    } json: {
      storage.read().map { $0 ? "true" : "false" }
    }
  }
}

/// An argument with a name and a value: `--epochs 5` or `--epochs=5`.
///
/// The name is that of the property (`batchSize` is `--batch-size`) unless `name` gives another. A
/// property with an initial value has it as default; one of optional type may be left out; any
/// other must be given.
/// ```swift
/// @Option(placeholder: "n", help: "Passes over the training set.", validation: .atLeast(1))
/// var epochs = 5
/// ```
@propertyWrapper
package struct Option<Value: Sendable>: Sendable {
  private var storage: ArgumentStorage<Value>
  private let name: String?
  private let placeholder: String
  private let help: String
  private let reader: ValueReader<Value>

  private init(name: String?, placeholder: String, help: String, reader: ValueReader<Value>) {
    self.storage = ArgumentStorage(reader.defaultValue)
    self.name = name
    self.placeholder = placeholder
    self.help = help
    self.reader = reader
  }

  /// The value given, or the default.
  ///
  /// - Precondition: The option has a default, or the command comes from the parser.
  package var wrappedValue: Value {
    get {
      guard let value = storage.read() else {
        preconditionFailure("'--\(name ?? placeholder)' is read before the arguments are parsed")
      }
      return value
    }
    set { storage = ArgumentStorage(newValue) }
  }

  /// The value with whether it was given.
  package var projectedValue: ArgumentState<Value> {
    ArgumentState(value: wrappedValue, origin: storage.origin)
  }
}

extension Option where Value: ExpressibleByArgument {
  /// An option with a default.
  package init(
    wrappedValue: Value, name: String? = nil, placeholder: String, help: String,
    validation: Validation<Value>? = nil
  ) {
    self.init(
      name: name, placeholder: placeholder, help: help,
      reader: ValueReader(defaultValue: wrappedValue, validation: validation))
  }

  /// An option that must be given.
  package init(
    name: String? = nil, placeholder: String, help: String, validation: Validation<Value>? = nil
  ) {
    self.init(
      name: name, placeholder: placeholder, help: help,
      reader: ValueReader(defaultValue: nil, validation: validation))
  }
}

extension Option {
  /// An option that may be left out.
  package init<Wrapped: ExpressibleByArgument>(
    name: String? = nil, placeholder: String, help: String, validation: Validation<Wrapped>? = nil
  ) where Value == Wrapped? {
    self.init(
      name: name, placeholder: placeholder, help: help, reader: ValueReader(validation: validation))
  }

  /// An option that may be given several times, each time with one value: `--class 3 --class 7`.
  ///
  /// (For several values in one word, `--hidden 300,100`, declare an option of array type with
  /// `placeholder`.)
  package init<Element: ExpressibleByArgument>(
    wrappedValue: [Element] = [], name: String? = nil, repeated placeholder: String, help: String,
    validation: Validation<Element>? = nil
  ) where Value == [Element] {
    self.init(
      name: name, placeholder: placeholder, help: help,
      reader: ValueReader(repeating: wrappedValue, validation: validation))
  }
}

extension Option: ArgumentDeclaration {
  func definition(name label: String) -> ArgumentDefinition {
    ArgumentDefinition(
      name: name ?? label, form: .option(placeholder: placeholder), help: help,
      defaultText: reader.defaultText, allowedValues: reader.allowedValues,
      isRequired: reader.isRequired, isRepeated: reader.isRepeated,
      expectation: reader.expectation, forms: reader.forms
    ) { words, origin throws(ValueFault) in
      storage.write(try reader.read(words), from: origin)
    } isGiven: {
      storage.origin > .standard
    } json: {
      storage.read().flatMap(reader.json)
    }
  }
}

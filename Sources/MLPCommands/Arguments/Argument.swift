/// An argument without a name, found by its place: the `mnist` of `mlp data info mnist`.
///
/// A property with an initial value has it as default; one of optional type may be left out; any
/// other must be given. Declare those that must be given first, and a repeated one last.
@propertyWrapper
package struct Argument<Value: Sendable>: Sendable {
  private var storage: ArgumentStorage<Value>
  private let placeholder: String
  private let help: String
  private let reader: ValueReader<Value>

  private init(placeholder: String, help: String, reader: ValueReader<Value>) {
    self.storage = ArgumentStorage(reader.defaultValue)
    self.placeholder = placeholder
    self.help = help
    self.reader = reader
  }

  /// The value given, or the default.
  ///
  /// - Precondition: The argument has a default, or the command comes from the parser.
  package var wrappedValue: Value {
    get {
      guard let value = storage.read() else {
        preconditionFailure("<\(placeholder)> is read before the arguments are parsed")
      }
      return value
    }
    set { storage = ArgumentStorage(newValue) }
  }
}

extension Argument where Value: ExpressibleByArgument {
  /// An argument with a default.
  package init(
    wrappedValue: Value, placeholder: String, help: String, validation: Validation<Value>? = nil
  ) {
    self.init(
      placeholder: placeholder, help: help,
      reader: ValueReader(defaultValue: wrappedValue, validation: validation))
  }

  /// An argument that must be given.
  package init(placeholder: String, help: String, validation: Validation<Value>? = nil) {
    self.init(
      placeholder: placeholder, help: help,
      reader: ValueReader(defaultValue: nil, validation: validation))
  }
}

extension Argument {
  /// An argument that may be left out.
  package init<Wrapped: ExpressibleByArgument>(
    placeholder: String, help: String, validation: Validation<Wrapped>? = nil
  ) where Value == Wrapped? {
    self.init(
      placeholder: placeholder, help: help, reader: ValueReader(validation: validation))
  }

  /// All the arguments from this place on, possibly none.
  package init<Element: ExpressibleByArgument>(
    wrappedValue: [Element] = [], repeated placeholder: String, help: String,
    validation: Validation<Element>? = nil
  ) where Value == [Element] {
    self.init(
      placeholder: placeholder, help: help,
      reader: ValueReader(repeating: wrappedValue, validation: validation))
  }
}

extension Argument: ArgumentDeclaration {
  func definition(name label: String) -> ArgumentDefinition {
    ArgumentDefinition(
      name: label, form: .positional(placeholder: placeholder), help: help,
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

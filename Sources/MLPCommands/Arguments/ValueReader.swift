/// How the words given for one option or argument become its value.
struct ValueReader<Value: Sendable>: Sendable {
  var defaultValue: Value?
  var defaultText: String?
  var allowedValues: [String] = []
  var isRequired = false
  var isRepeated = false
  /// What is expected, as the end of a sentence that begins "expects".
  let expectation: String
  /// The forms of the value in a file of options.
  let forms: Set<ValueForm>
  /// A value as it stands in a file of options; nil for none.
  let json: @Sendable (Value) -> String?
  let read: @Sendable ([String]) throws(ValueFault) -> Value
}

extension ValueReader where Value: ExpressibleByArgument {
  /// A value with a default, or one that must be given if `defaultValue` is `nil`.
  init(defaultValue: Value?, validation: Validation<Value>?) {
    self.init(
      defaultValue: defaultValue, defaultText: defaultValue?.argumentText,
      allowedValues: Value.allowedArguments, isRequired: defaultValue == nil,
      expectation: Value.argumentExpectation, forms: Value.argumentForms,
      json: { $0.argumentJSON }
    ) { words throws(ValueFault) in
      try convert(words.last ?? "", validation: validation)
    }
  }
}

extension ValueReader {
  /// A value that may be left out.
  init<Wrapped: ExpressibleByArgument>(validation: Validation<Wrapped>?) where Value == Wrapped? {
    self.init(
      defaultValue: .some(nil), allowedValues: Wrapped.allowedArguments,
      expectation: Wrapped.argumentExpectation, forms: Wrapped.argumentForms,
      json: { $0?.argumentJSON }
    ) { words throws(ValueFault) in
      try convert(words.last ?? "", validation: validation)
    }
  }

  /// A value for each time the argument is given.
  init<Element: ExpressibleByArgument>(
    repeating defaultValue: [Element], validation: Validation<Element>?
  ) where Value == [Element] {
    self.init(
      defaultValue: defaultValue,
      defaultText: defaultValue.isEmpty ? nil : defaultValue.argumentText,
      allowedValues: Element.allowedArguments, isRepeated: true,
      expectation: [Element].argumentExpectation, forms: [Element].argumentForms,
      json: { $0.isEmpty ? nil : $0.argumentJSON }
    ) { words throws(ValueFault) in
      var elements: [Element] = []
      for word in words { elements.append(try convert(word, validation: validation)) }
      return elements
    }
  }
}

private func convert<Value: ExpressibleByArgument>(
  _ word: String, validation: Validation<Value>?
) throws(ValueFault) -> Value {
  guard let value = Value(argument: word) else {
    throw ValueFault(
      problem: "expects \(expectation(of: Value.self, insteadOf: word))", word: word,
      allowedValues: Value.allowedArguments)
  }
  if let validation, !validation.accepts(value) {
    throw ValueFault(problem: "must be \(validation.requirement)", word: word)
  }
  return value
}

private func expectation<Value: ExpressibleByArgument>(
  of type: Value.Type, insteadOf word: String
) -> String {
  // "99999999999999999999" is a whole number; what is wrong with it is its size.
  if type is any FixedWidthInteger.Type, word.allSatisfy({ "0"..."9" ~= $0 }) {
    return "a smaller whole number"
  }
  return type.argumentExpectation
}

/// A word that is not a value of the argument it was given for.
struct ValueFault: Error {
  /// The middle of a sentence that begins with the argument's name: "expects a whole number".
  let problem: String
  let word: String
  var allowedValues: [String] = []
}

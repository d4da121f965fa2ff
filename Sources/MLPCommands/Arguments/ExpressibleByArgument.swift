/// A type whose values can be read from one word of the command line.
///
/// An enumeration with `String` raw values that is `CaseIterable` conforms by naming the protocol:
/// its words are its raw values.
package protocol ExpressibleByArgument: Sendable {
  /// Reads `argument`, or returns `nil` if it does not have the form that `argumentExpectation`
  /// describes.
  init?(argument: String)

  /// What is expected, as the end of a sentence that begins "expects": "a whole number".
  static var argumentExpectation: String { get }

  /// Every accepted word, if they are few enough to list; otherwise empty.
  static var allowedArguments: [String] { get }

  /// The word that gives this value.
  var argumentText: String { get }

  /// The forms of a value in a file of options; a text unless the type says otherwise.
  static var argumentForms: Set<ValueForm> { get }

  /// The value as it stands in a file of options, as JSON.
  var argumentJSON: String { get }
}

extension ExpressibleByArgument {
  package static var allowedArguments: [String] { [] }

  package static var argumentForms: Set<ValueForm> { [.text] }

  package var argumentJSON: String {
    Self.argumentForms.contains(.text) ? JSONNode.literal(argumentText) : argumentText
  }
}

extension ExpressibleByArgument where Self: RawRepresentable & CaseIterable, RawValue == String {
  package init?(argument: String) { self.init(rawValue: argument) }

  package static var allowedArguments: [String] { allCases.map(\.rawValue) }

  package static var argumentExpectation: String {
    "one of " + allowedArguments.joined(separator: ", ")
  }

  package var argumentText: String { rawValue }
}

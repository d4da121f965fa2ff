/// The forms that a value of an option has in a file of options.
package enum ValueForm: Sendable, Hashable {
  /// `"relu"`, a text between double quotes.
  case text
  /// `0.1`
  case number
  /// `true` or `false`
  case truth
  /// `[300, 100]`
  case list
  /// `{"rotation": 15}`
  case object
}

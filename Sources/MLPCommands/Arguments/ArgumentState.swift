/// An argument's value together with whether it was asked for; what `$epochs` is for an option `epochs`.
package struct ArgumentState<Value: Sendable>: Sendable {
  /// The value given, or the default.
  package let value: Value
  /// Where the value comes from.
  let origin: ArgumentOrigin

  /// Whether it was given, on the command line or in a file of options.
  package var isGiven: Bool { origin > .standard }

  /// Whether it was given and still counts where what it belongs to was chosen: a choice on the command line leaves
  /// behind what a file says of another choice.
  func counts<Choice>(beside choice: ArgumentState<Choice>) -> Bool {
    isGiven && origin >= choice.origin
  }

  /// The value, if it is among those that `scope` takes.
  func value(in scope: ArgumentScope) -> Value? {
    scope == .all || isGiven ? value : nil
  }
}

/// Which arguments are taken.
enum ArgumentScope: Sendable {
  /// All of them, with the defaults.
  case all
  /// Those that were given.
  case given
}

/// Where the value of an argument comes from; a later case counts for more.
enum ArgumentOrigin: Int, Comparable, Sendable {
  /// It is the default.
  case standard
  /// It stands in a file of options.
  case file
  /// It was typed.
  case commandLine

  static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

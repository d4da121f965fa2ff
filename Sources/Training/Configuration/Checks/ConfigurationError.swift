/// A value of a configuration that training cannot work with.
public struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The name of the value, as in `batchSize`.
  public let value: String
  /// What is wrong and what would be right, in a sentence.
  public let description: String

  /// Throws unless `holds`.
  ///
  /// - Parameters:
  ///   - holds: What must be true.
  ///   - value: The name of the value.
  ///   - reason: What is wrong and what would be right, in a sentence.
  static func require(
    _ holds: Bool, _ value: String, _ reason: @autoclosure () -> String
  ) throws(ConfigurationError) {
    if !holds { throw ConfigurationError(value: value, description: reason()) }
  }
}

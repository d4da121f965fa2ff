/// What is wrong with a safetensors file.
public struct SafetensorsError: Error, Equatable, Sendable {
  /// The name of the file.
  public let file: String
  /// The byte where it is wrong.
  public let offset: Int
  /// What should be there.
  public let expected: String
  /// What is there.
  public let found: String
}

extension SafetensorsError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    """
    \(file), byte \(offset): expected \(expected), found \(found). The file is damaged or was not written by this \
    program; train again, or use another copy.
    """
  }
}

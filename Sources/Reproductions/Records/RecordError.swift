/// Why a record cannot be repeated.
public enum RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is a run of other settings where one was to go on.
  case otherSettings(folder: String)
  /// There are results of an earlier repetition.
  case hasResults(file: String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .otherSettings(let folder):
      """
      \(folder) holds a run with other settings. Repeat the command that began it to go on, remove the folder to give it \
      up, or name another with --output.
      """
    case .hasResults(let file):
      """
      \(file) holds the results of an earlier repetition. Replace it with --force, or name another folder with --output.
      """
    }
  }
}

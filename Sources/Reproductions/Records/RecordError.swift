/// Why a record cannot be repeated.
public enum RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A repetition that was stopped before its end was begun with other settings.
  case otherSettings(folder: String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .otherSettings(let folder):
      """
      \(folder) holds a run with other settings, of a repetition that was stopped before its end. Repeat the command that \
      began it to go on, remove the folder to give it up, or name another with --output.
      """
    }
  }
}

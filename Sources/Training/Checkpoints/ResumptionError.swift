/// Why a run cannot go on.
public enum ResumptionError: Error, Equatable, Sendable {
  /// It has come to its end.
  case finished(folder: String)
  /// The data are not those that it was trained on.
  case otherData(name: String, found: String)
  /// None of its checkpoints is whole.
  case noWholeCheckpoint(folder: String, faults: [String])
}

extension ResumptionError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .finished(let folder):
      "The run in \(folder) is finished; there is nothing left to do."
    case .otherData(let name, let found):
      """
      The run was trained on \(name), and \(found) holds other data: the SHA-256 of the files, or the number of examples, \
      is not the same. Name the run's own data with --data, or begin a new run with --config.
      """
    case .noWholeCheckpoint(let folder, let faults):
      """
      None of the checkpoints in \(folder) can be used. \(faults.joined(separator: " ")) Put back a copy of one, or remove \
      \(folder) to have the run begin again.
      """
    }
  }
}

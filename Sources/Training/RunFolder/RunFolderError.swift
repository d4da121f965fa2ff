/// What can be wrong with a run folder.
public enum RunFolderError: Error, Equatable, Sendable {
  /// A run is there already.
  case alreadyHoldsRun(folder: String, file: String)
  /// A file of the run is not there.
  case missing(folder: String, file: String)
  /// A file or folder cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A file cannot be read.
  case cannotRead(path: String, reason: String)
  /// `run.json` is not the record of a run.
  case damagedRecord(path: String, reason: String)
}

extension RunFolderError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .alreadyHoldsRun(let folder, let file):
      """
      \(folder) already holds a run (it has a \(file)). Choose another folder with --output, or replace the run with \
      --force.
      """
    case .missing(let folder, let file):
      """
      There is no \(file) in \(folder). A run folder is what 'mlp train' made; a run that was stopped before it saved \
      has no model.
      """
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason) Allow writing there, make room, or choose another place."
    case .cannotRead(let path, let reason):
      "\(path) cannot be read: \(reason)"
    case .damagedRecord(let path, let reason):
      "\(path) is not the record of a run: \(reason)"
    }
  }
}

/// What can be wrong with a run folder.
public enum RunFolderError: Error, Equatable, Sendable {
  /// A run is there already.
  case alreadyHoldsRun(folder: String, file: String)
  /// Another program writes into the folder.
  case inUse(folder: String)
  /// There is no such folder; perhaps a file has its name.
  case noFolder(path: String, isFile: Bool)
  /// The training failed before there was a network to save.
  case noModelAfterFailure(folder: String)
  /// A file of the run is not there.
  case missing(folder: String, file: String)
  /// A file or folder cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A file cannot be read.
  case cannotRead(path: String, reason: String)
  /// The weights are not those that the run saved.
  case otherWeights(path: String, expected: String, found: String)
  /// The description of the network is not that of the run's settings.
  case otherDescription(path: String, difference: String)
  /// `run.json` is not the record of a run.
  case damagedRecord(path: String, reason: String)
  /// `history.csv` or `iterations.csv` is not the history of a run.
  case damagedHistory(path: String, reason: String)
}

extension RunFolderError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .alreadyHoldsRun(let folder, let file):
      """
      \(folder) already holds a run (it has a \(file)). Choose another folder, or have the run replaced (on the command \
      line, with --force).
      """
    case .inUse(let folder):
      """
      Another mlp is training in \(folder). Wait for its end, or stop it with Ctrl-C; then try again, or choose another \
      folder.
      """
    case .noFolder(let path, let isFile):
      """
      \(isFile ? "\(path) is a file, not a folder." : "There is no folder \(path).") A run folder is made by training, with \
      'mlp train'.
      """
    case .noModelAfterFailure(let folder):
      """
      The training in \(folder) failed before there was a network to save. To look for the cause: 'mlp doctor --run \
      \(folder)'.
      """
    case .missing(let folder, let file):
      """
      There is no \(file) in \(folder). A run folder is made by training; a run that was stopped before it saved has no \
      model, and goes on with 'mlp train --resume'.
      """
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason) Allow writing there, make room, or choose another place."
    case .cannotRead(let path, let reason):
      "\(path) cannot be read: \(reason)"
    case .otherWeights(let path, let expected, let found):
      """
      \(path) has been changed since it was saved: run.json expects weights with the SHA-256 \(expected), and these have \
      \(found). Use another copy, or repeat the run with 'mlp train --config'.
      """
    case .otherDescription(let path, let difference):
      """
      \(path) is not the network of this run: \(difference). Use another copy, or repeat the run with 'mlp train --config'.
      """
    case .damagedRecord(let path, let reason):
      "\(path) is not the record of a run: \(reason)"
    case .damagedHistory(let path, let reason):
      "\(path) is not the history of a run: \(reason)"
    }
  }
}

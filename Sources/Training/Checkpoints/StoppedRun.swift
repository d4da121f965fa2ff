import Foundation

/// A run that was stopped, by its user, a fault or a power cut, and can go on. As long as this value is kept, no other
/// program can write into its folder.
public struct StoppedRun: Sendable {
  /// Where the run is.
  public let folder: RunFolder
  /// What is known of it.
  public let record: RunRecord
  /// What is wrong with newer checkpoints than the one that is gone on from, a sentence for each.
  public let faults: [String]
  let checkpoint: Checkpoint?
  let lock: RunFolderLock

  /// Looks for the newest checkpoint of a run that is whole.
  ///
  /// - Parameter folder: The run folder.
  /// - Throws: ``RunFolderError``, ``ResumptionError/noWholeCheckpoint(folder:faults:)``.
  public init(in folder: RunFolder) throws {
    try folder.checkIsFolder()
    lock = try RunFolderLock(folder.url)
    self.folder = folder
    record = try folder.record()
    folder.removeRemains()
    let checkpoints = folder.checkpoints
    // A program that was killed when it had finished has left some.
    if record.status == .finished { try checkpoints.remove(except: []) }
    var faults: [String] = []
    var whole: Checkpoint?
    for name in checkpoints.names {
      do {
        let checkpoint = try checkpoints.read(name)
        guard checkpoint.configuration == record.configuration, checkpoint.data == record.data
        else {
          faults.append(
            "\(checkpoints.file(name).path) is of a run with another configuration or other data.")
          continue
        }
        whole = checkpoint
        break
      } catch let error as SafetensorsError {
        faults.append(
          "\(error.file) is damaged: expected \(error.expected), found \(error.found).")
      } catch let error as RunFolderError {
        faults.append(error.description)
      }
    }
    if whole == nil, !faults.isEmpty {
      throw ResumptionError.noWholeCheckpoint(folder: checkpoints.url.path, faults: faults)
    }
    checkpoint = whole
    self.faults = faults
  }

  /// Whether the run has come to its end.
  public var isFinished: Bool { record.status == .finished }

  /// How far the run has come; its beginning where it has no checkpoint.
  public var progress: TrainingProgress { checkpoint?.progress ?? TrainingProgress() }
}

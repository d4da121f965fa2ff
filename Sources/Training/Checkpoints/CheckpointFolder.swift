import Foundation

/// The folder of a run's checkpoints.
struct CheckpointFolder {
  static let name = "checkpoint"

  let url: URL

  /// - Parameter run: The run folder.
  init(in run: URL) {
    url = run.appending(path: Self.name, directoryHint: .isDirectory)
  }

  /// The checkpoints, the newest first.
  var names: [CheckpointName] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.compactMap(CheckpointName.init).sorted { $1 < $0 }
  }

  /// Writes a checkpoint, so that not even a power cut can take it away.
  func write(_ checkpoint: Checkpoint) throws {
    let data = Data(try checkpoint.encoded())
    if !FileManager.default.fileExists(atPath: url.path) {
      do {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      } catch {
        throw RunFolderError.cannotWrite(
          path: url.path, reason: RunFolderError.reason(of: error))
      }
      try DurableFolder(of: url.path).synchronize()
    }
    try AtomicFile(file(checkpoint.name)).write(data, durably: true)
  }

  /// Reads a checkpoint.
  ///
  /// - Throws: ``SafetensorsError`` unless it is whole; ``RunFolderError/cannotRead(path:reason:)``.
  func read(_ name: CheckpointName) throws -> Checkpoint {
    let file = file(name)
    let bytes: Data
    do {
      bytes = try Data(contentsOf: file)
    } catch {
      throw RunFolderError.cannotRead(path: file.path, reason: RunFolderError.reason(of: error))
    }
    return try Checkpoint(decoding: [UInt8](bytes), file: file.path)
  }

  /// Removes all checkpoints but those named, and what a killed program left of others.
  func remove(except kept: Set<CheckpointName>) throws(RunFolderError) {
    PartialName.removeRemains(in: url) { CheckpointName($0) != nil }
    for name in names where !kept.contains(name) {
      let path = file(name).path
      guard unlink(path) == 0 || errno == ENOENT else {
        throw .cannotWrite(path: path, reason: String(cString: strerror(errno)) + ".")
      }
    }
    // It stays while anything is in it.
    if kept.isEmpty { rmdir(url.path) }
  }

  func file(_ name: CheckpointName) -> URL { url.appending(path: name.description) }
}

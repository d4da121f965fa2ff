import Foundation

extension RunFolder {
  /// Creates the folder for a new run.
  ///
  /// - Parameter replacing: Whether the files of a run that is there already are removed first.
  /// - Returns: The right to write there.
  /// - Throws: ``RunFolderError/alreadyHoldsRun(folder:file:)``, ``RunFolderError/inUse(folder:)``,
  ///   ``RunFolderError/cannotWrite(path:reason:)``.
  func create(replacing: Bool) throws(RunFolderError) -> RunFolderLock {
    if let file = fileInTheWay {
      throw .cannotWrite(path: url.path, reason: "\(file) is a file, not a folder.")
    }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: url.path, reason: RunFolderError.reason(of: error))
    }
    let lock = try RunFolderLock(url)
    try removeRun(asked: replacing)
    return lock
  }

  /// Removes the run that is here, if one is.
  private func removeRun(asked: Bool) throws(RunFolderError) {
    let checkpoints = checkpoints
    let present = Self.allNames.filter {
      FileManager.default.fileExists(atPath: url.appending(path: $0).path)
    }
    let first =
      present.first ?? checkpoints.names.first.map { "\(CheckpointFolder.name)/\($0)" }
      ?? savedEpochs.first.map { "\(Self.epochsName)/\(epochFile($0).lastPathComponent)" }
    if let first, !asked { throw .alreadyHoldsRun(folder: url.path, file: first) }
    try checkpoints.remove(except: [])
    removeRemains()
    try removeSavedEpochs()
    for name in present {
      let file = url.appending(path: name)
      do {
        try FileManager.default.removeItem(at: file)
      } catch {
        throw .cannotWrite(path: file.path, reason: RunFolderError.reason(of: error))
      }
    }
  }

  /// Removes what a killed program left of files that it was writing here.
  func removeRemains() {
    PartialName.removeRemains(in: url, of: Self.allNames.contains)
    removeEpochRemains()
  }

  /// The path of a file that stands where this folder, or a folder that it is in, should be.
  private var fileInTheWay: String? {
    var place = url.standardizedFileURL
    while place.pathComponents.count > 1 {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
        return isFolder.boolValue ? nil : place.path
      }
      place.deleteLastPathComponent()
    }
    return nil
  }
}

import Foundation

extension RunFolder {
  /// Keeps the network as it was after an epoch.
  ///
  /// - Parameters:
  ///   - model: The network.
  ///   - epoch: The epoch, counted from 1; 0 for the network before training.
  func write(_ model: SavedModel, afterEpoch epoch: Int) throws {
    do {
      try FileManager.default.createDirectory(at: epochsFolder, withIntermediateDirectories: true)
    } catch {
      throw RunFolderError.cannotWrite(
        path: epochsFolder.path, reason: RunFolderError.reason(of: error))
    }
    try AtomicFile(epochFile(epoch)).write(Data(model.safetensors()))
  }

  /// The plan of a run that keeps its networks, when it goes on; nil for one that does not.
  var savedEpochsPlan: EpochSavingPlan? { savedEpochs.isEmpty ? nil : EpochSavingPlan() }

  /// Removes the networks that were kept after epochs.
  func removeSavedEpochs() throws(RunFolderError) {
    for file in savedEpochs.map(epochFile) {
      guard unlink(file.path) == 0 || errno == ENOENT else {
        throw .cannotWrite(path: file.path, reason: String(cString: strerror(errno)) + ".")
      }
    }
    // It stays while anything else is in it.
    rmdir(epochsFolder.path)
  }

  /// Removes what a killed program left of a network that it was keeping.
  func removeEpochRemains() {
    PartialName.removeRemains(in: epochsFolder) { $0.hasPrefix("epoch-") }
  }

  private var epochsFolder: URL {
    url.appending(path: Self.epochsName, directoryHint: .isDirectory)
  }
}

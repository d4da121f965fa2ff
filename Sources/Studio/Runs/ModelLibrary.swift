import Foundation
import HTTPServing
import Training

/// The networks of runs, those used last ready to answer.
final class ModelLibrary: Sendable {
  private let runs: RunLibrary
  private let models = RecentlyUsed<FileStamp, LoadedModel>(capacity: 6)
  private let statuses = RecentlyUsed<FileStamp, RunRecord.Status?>(capacity: 24)

  init(_ runs: RunLibrary) { self.runs = runs }

  /// The network of a run.
  ///
  /// - Parameters:
  ///   - run: The name of the run.
  ///   - epoch: The epoch after which it was kept, 0 for the one before training; nil for the last one that there is.
  /// - Throws: ``HTTPError`` of status 404 if there is no such run or none was kept, and what reading throws.
  func model(of run: String, epoch: Int? = nil) throws -> LoadedModel {
    let folder = try runs.folder(named: run)
    let file = folder.url.appending(path: RunFolder.modelName)
    if epoch == nil, let stamp = FileStamp(file), !isTraining(folder) {
      return try models.value(stamp) { try LoadedModel(folder.model(), stamp: stamp) }
    }
    guard let wanted = epoch ?? folder.savedEpochs.last,
      let stamp = FileStamp(folder.epochFile(wanted))
    else { throw Self.missing(epoch, of: run, saved: folder.savedEpochs) }
    return try models.value(stamp) {
      try LoadedModel(folder.model(afterEpoch: wanted), stamp: stamp)
    }
  }

  /// Whether a run goes on and has kept networks: then the one that it saved when it was stopped is none of the last.
  private func isTraining(_ folder: RunFolder) -> Bool {
    guard let stamp = FileStamp(folder.url.appending(path: RunFolder.recordName)) else {
      return false
    }
    return statuses.value(stamp) { (try? folder.record())?.status } == .running
      && !folder.savedEpochs.isEmpty
  }

  private static func missing(_ epoch: Int?, of run: String, saved: [Int]) -> HTTPError {
    guard let epoch else {
      return .notFound(
        "The run '\(run)' has no network yet.",
        advice: "Wait for the end of its first epoch, or go on with the run if it was stopped.")
    }
    let kept = saved.map(String.init).joined(separator: ", ")
    return .notFound(
      "The run '\(run)' has kept no network after epoch \(epoch).",
      advice: saved.isEmpty
        ? "Leave 'epoch' out for the network that the run came to." : "Choose one of \(kept).")
  }
}

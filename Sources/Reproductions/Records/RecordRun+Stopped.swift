public import Foundation
import Training

extension RecordRun {
  /// The epochs of a repetition that was stopped before its end; nil if there is none in a folder.
  ///
  /// - Parameter folder: Where its run folders are.
  public static func epochsOfStopped(in folder: URL) -> Int? {
    guard !FileManager.default.fileExists(atPath: folder.appending(path: resultsName).path) else {
      return nil
    }
    let first = folder.appending(path: "seed-1")
    let places = [first, first.appending(path: "network-1")]
    return places.lazy.compactMap { try? RunFolder($0).record().configuration.epochs }.first
  }
}

import Foundation
import HTTPServing
import Synchronization
import Training

/// The run folders, by names that can stand in an address.
///
/// A name is looked up among the folders that are there; no path is ever made of it.
final class RunLibrary: Sendable {
  private let folder: URL
  private let run: URL?
  /// What was found, so that not every question goes through all folders.
  private let known = Mutex<[String: URL]>([:])

  init(folder: URL, run: URL?) {
    self.folder = folder
    self.run = run
  }

  /// The name of the run that is opened first, if one is named.
  var givenName: String? { run?.lastPathComponent }

  /// The run folders that are there, by name, in the order of their names.
  var all: [(name: String, folder: RunFolder)] {
    var found: [String: URL] = [:]
    let contents =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)) ?? []
    for url in contents + [run].compactMap(\.self) where Self.holdsRun(url) {
      found[url.lastPathComponent] = url
    }
    known.withLock { $0 = found }
    return found.sorted { $0.key < $1.key }.map { ($0.key, RunFolder($0.value)) }
  }

  /// A run folder by its name.
  ///
  /// - Throws: ``HTTPError`` of status 404.
  func folder(named name: String) throws(HTTPError) -> RunFolder {
    if let url = known.withLock({ $0[name] }), Self.holdsRun(url) { return RunFolder(url) }
    guard let found = all.first(where: { $0.name == name }) else {
      throw .notFound(
        "There is no run called '\(name)'.", advice: "The runs there are: /api/v1/runs.")
    }
    return found.folder
  }

  private static func holdsRun(_ url: URL) -> Bool {
    access(url.appending(path: RunFolder.recordName).path, F_OK) == 0
  }
}

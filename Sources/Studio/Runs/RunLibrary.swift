import Foundation
import HTTPServing
import Training

/// The run folders, by names that can stand in an address.
///
/// A name is looked up among the folders that are there; no path is ever made of it.
final class RunLibrary: Sendable {
  private let folder: URL
  private let run: URL?

  init(folder: URL, run: URL?) {
    self.folder = folder
    self.run = run
  }

  /// The run folders that are there, by name, in the order of their names.
  var all: [(name: String, folder: RunFolder)] {
    var found: [String: URL] = [:]
    let contents =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)) ?? []
    for url in contents + [run].compactMap(\.self) {
      let record = url.appending(path: RunFolder.recordName)
      if FileManager.default.fileExists(atPath: record.path) { found[url.lastPathComponent] = url }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, RunFolder($0.value)) }
  }

  /// A run folder by its name.
  ///
  /// - Throws: ``HTTPError`` of status 404.
  func folder(named name: String) throws(HTTPError) -> RunFolder {
    guard let found = all.first(where: { $0.name == name }) else {
      throw .notFound(
        "There is no run called '\(name)'.", advice: "The runs there are: /api/v1/runs.")
    }
    return found.folder
  }
}

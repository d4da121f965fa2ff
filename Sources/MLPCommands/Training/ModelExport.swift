import Foundation
import Training

/// The file for other programs that `mlp train --export` writes.
struct ModelExport {
  private let file: URL

  /// Checks, before any work is done, that the file can be written when the work is done.
  ///
  /// - Throws: `ValidationError`.
  init(_ path: String, runFolder: RunFolder, in environment: CommandEnvironment) throws {
    guard path.hasSuffix(".npz") else {
      throw ValidationError(
        "The weights can be exported to a file whose name ends in .npz, not to \(quoted(path)).",
        option: "export")
    }
    file = environment.url(forPath: path)
    let folder = file.deletingLastPathComponent()
    let isInRunFolder = folder.standardizedFileURL.path == runFolder.url.standardizedFileURL.path
    guard isInRunFolder || Self.isFolder(folder) else {
      throw ValidationError("There is no folder \(folder.path) to export to.", option: "export")
    }
    guard !Self.isFolder(file) else {
      throw ValidationError(
        "\(file.path) is a folder; the weights are exported to a file.", option: "export")
    }
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Writes the weights of a model.
  func write(_ model: SavedModel) throws {
    try AtomicFile(file).write(Data(model.npz()))
  }
}

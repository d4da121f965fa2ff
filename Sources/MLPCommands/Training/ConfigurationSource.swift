import Foundation
import Training

/// What `--config` names.
enum ConfigurationSource {
  /// A run, by its folder, its `run.json`, or a copy of one.
  case run(EarlierRun)
  /// A file of options, written by hand.
  case options(OptionsFile)

  /// Far more than a configuration with the means of a million features takes.
  private static let greatestSize = 64_000_000

  /// The keys that a run's record is known by.
  private static let recordKeys = ["format", "program", "configuration"]

  /// Reads it.
  ///
  /// - Parameter path: As the user typed it.
  init(_ path: String, in environment: CommandEnvironment) throws {
    let url = environment.url(forPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw Stop(.noInput, "Error: There is no \(url.path) to take the configuration from.")
    }
    let file = isFolder.boolValue ? url.appending(path: RunFolder.recordName) : url
    if isFolder.boolValue, !FileManager.default.fileExists(atPath: file.path) {
      throw RunFolderError.missing(folder: url.path, file: RunFolder.recordName)
    }
    let json = try Self.contents(of: file)
    let document: JSONNode
    do throws(JSONFault) {
      document = try JSONReader.read([UInt8](json))
    } catch {
      throw OptionsFileError(
        path: file.path, line: error.line,
        problem: (error.isSyntax ? "Here it is not JSON. " : "") + error.problem)
    }
    if isFolder.boolValue || Self.recordKeys.contains(where: { document[$0] != nil }) {
      self = .run(try EarlierRun(document, json: json, at: file))
    } else {
      self = .options(try OptionsFile(document, path: file.path))
    }
  }

  private static func contents(of file: URL) throws -> Data {
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      data = try handle.read(upToCount: greatestSize + 1) ?? Data()
    } catch {
      throw RunFolderError.cannotRead(
        path: file.path, reason: RunFolderError.reason(of: error))
    }
    guard data.count <= greatestSize else {
      throw OptionsFileError(path: file.path, problem: "It is too large to be a configuration.")
    }
    return data
  }
}

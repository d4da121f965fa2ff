import Foundation
import Training

/// How the user can go on with a run that stops before its end.
struct Continuation {
  /// A sentence for the user, with the line to type.
  let advice: String
  private let folder: RunFolder
  /// The line to type for a look at what went wrong.
  private let examination: String

  init(_ folder: RunFolder, in environment: CommandEnvironment) {
    self.folder = folder
    let path = shellWord(environment.shortPath(folder.url))
    examination = "\(shellWord(environment.program)) doctor --run \(path)"
    advice = "Go on with: \(shellWord(environment.program)) train --resume \(path)"
  }

  /// Does the work, and adds to an error what to do next: if the disk had no room for it, or the network did not learn.
  func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as TrainingError {
      guard case .nonFiniteLoss = error else { throw error }
      throw Stop(.checkFailed, "Error: \(error) To look for the cause: \(examination)")
    } catch let error as RunFolderError {
      let record = folder.url.appending(path: RunFolder.recordName)
      guard case .cannotWrite = error, FileManager.default.fileExists(atPath: record.path) else {
        throw error
      }
      throw Stop(
        .inputOutput, "Error: \(error) What was saved before is whole. \(advice)")
    }
  }
}

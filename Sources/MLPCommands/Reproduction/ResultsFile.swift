import Foundation
import Reproductions

/// The results of a record that were kept, to compare others with.
struct ResultsFile {
  let result: RecordResult

  init(_ path: String, in environment: CommandEnvironment) throws {
    let file = environment.url(forPath: path)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw Stop(.noInput, "Error: There is no \(file.path) to compare with.")
    }
    do {
      result = try RecordResult(json: Data(contentsOf: file))
    } catch {
      throw Stop(
        .badData,
        """
        Error: \(file.path) does not hold the results of a record, as 'mlp reproduce' writes them to \
        \(RecordRun.resultsName).
        """)
    }
  }
}

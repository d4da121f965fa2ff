import Foundation
import Training

/// What a folder holds of a repetition that came to its end before.
struct EarlierResults {
  private let result: RecordResult?

  private static let keptName = "earlier-results.json"

  /// Makes room for another repetition: the results are kept under another name, the runs are removed.
  ///
  /// - Parameters:
  ///   - folder: The folder of the record.
  ///   - replacing: Whether there may be results.
  /// - Throws: ``RecordError/hasResults(file:)`` if there are and must not be, or what the system says.
  init(in folder: URL, replacing: Bool) throws {
    let results = folder.appending(path: RecordRun.resultsName)
    let kept = folder.appending(path: Self.keptName)
    let files = FileManager.default
    if files.fileExists(atPath: results.path) {
      guard replacing else { throw RecordError.hasResults(file: results.path) }
      try AtomicFile(kept).write(Data(contentsOf: results))
      let contents = try files.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      for place in contents where place.lastPathComponent.hasPrefix("seed-") {
        try files.removeItem(at: place)
      }
      try files.removeItem(at: results)
    }
    result = (try? Data(contentsOf: kept)).flatMap { try? RecordResult(json: $0) }
  }

  /// How often the test set was looked at with a seed before.
  func testLooks(seed: UInt32) -> Int {
    result?.seeds.first { $0.seed == seed }?.testLooks ?? 0
  }
}

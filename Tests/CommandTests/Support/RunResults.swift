import Foundation
import Testing

/// What a finished run left in its folder, but for times, places and threads: the same however often it was stopped.
struct RunResults: Equatable {
  let weights: String
  let test: JSON
  let history: [[Substring]]
  let losses: String

  init(_ run: String, in folder: ScratchFolder) throws {
    let record = try JSON(folder.text("\(run)/run.json"))
    try #require(record["status"] == .string("finished"))
    weights = try #require(record["weights_sha256"].string)
    test = record["test"]
    // The last two columns are times.
    history = try folder.text("\(run)/history.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast(2)
    }
    losses = try folder.text("\(run)/iterations.csv")
  }
}

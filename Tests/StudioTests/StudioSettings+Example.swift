import Datasets
import Foundation
import HTTPServing
import Studio
import Training

extension StudioSettings {
  /// A studio without runs, on the bundled sample.
  static func example(runsFolder: URL = URL(filePath: "/nowhere/runs")) -> StudioSettings {
    StudioSettings(
      runsFolder: runsFolder,
      catalogue: DatasetCatalogue(places: DatasetPlaces(), downloader: nil), data: "sample",
      drawingsFolder: runsFolder.appending(path: "drawings"), threads: 1, program: "mlp test",
      token: "secret", now: { Date(timeIntervalSince1970: 0) },
      configure: { _, _ in throw HTTPError.badRequest("No configuration.", advice: "None.") },
      describe: { HTTPError(status: 500, code: "internal", message: "\($0)", advice: "Report it.") }
    )
  }
}

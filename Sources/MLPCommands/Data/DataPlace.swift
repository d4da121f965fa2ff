import Datasets
import Foundation

extension CommandEnvironment {
  /// The data sets that can be had here, over the network if need be.
  var catalogue: DatasetCatalogue {
    DatasetCatalogue(places: DatasetPlaces(environment: variables), downloader: Downloader())
  }

  /// Says so when the variable MLP_DATA is of no use.
  ///
  /// - Parameter name: The data set that is wanted, if one is.
  func noteMissingDataFolder(for name: String? = nil) {
    guard let path = variables["MLP_DATA"], !path.isEmpty else { return }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: url(forPath: path).path, isDirectory: &isFolder)
    if !exists || !isFolder.boolValue {
      note(
        "Note: the environment variable MLP_DATA names \(path), which is no folder; it is passed over."
      )
    } else if let name, catalogue.entries.contains(where: { $0.name == name && $0.location == nil })
    {
      note("Note: the folder \(path), which MLP_DATA names, has no files of \(name).")
    }
  }

  /// Loads a data set by the name or folder that the user gave, with a word about downloads.
  func loadData(_ place: String) throws -> TrainTestDatasets {
    let catalogue = catalogue
    let reporter = DownloadReporter(self)
    let isName = catalogue.names.contains(place)
    if !isName, !FileManager.default.fileExists(atPath: url(forPath: place).path),
      let suggestion = nearest(to: place, among: catalogue.names)
    {
      throw Stop(
        .noInput,
        "Error: There is no data set or folder \(quoted(place)). Did you mean '\(suggestion)'?")
    }
    if isName, place != SampleDataset.name { noteMissingDataFolder(for: place) }
    return try catalogue.load(isName ? place : url(forPath: place).path) { reporter.report($0) }
  }
}

/// Tells the user how a download goes.
final class DownloadReporter {
  private let environment: CommandEnvironment
  private var lastTenth = -1
  private var lastFile = ""

  init(_ environment: CommandEnvironment) { self.environment = environment }

  func report(_ event: DownloadEvent) {
    switch event {
    case .receiving(let file, let bytes, let total):
      if file != lastFile {
        lastFile = file
        lastTenth = -1
      }
      let tenth = total.map { $0 > 0 ? bytes * 10 / $0 : 10 } ?? bytes >> 20
      guard tenth > lastTenth else { return }
      lastTenth = tenth
      let share = total.map { $0 > 0 ? " of \(size($0))" : "" } ?? ""
      environment.note("\(file): \(size(bytes))\(share)")
    case .retrying(let file, let reason, let delay):
      environment.note("\(file): \(sentence(reason)) Trying again in \(delay).")
    case .abandoning(let url, let reason):
      environment.note("\(url): \(sentence(reason)) Trying the next place.")
    case .verified(let file):
      environment.note("\(file): complete and verified")
    }
  }

  private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  private func size(_ bytes: Int) -> String {
    String(format: "%.1f MB", Double(bytes) / 1e6)
  }
}

/// The parts of a data set, as words of the command line.
enum DataPartChoice: String, CaseIterable, ExpressibleByArgument {
  case train
  case test

  func dataset(of data: TrainTestDatasets) -> Dataset {
    switch self {
    case .train: data.train
    case .test: data.test
    }
  }
}

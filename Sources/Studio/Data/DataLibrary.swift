import Datasets
import Foundation
import HTTPServing
import Synchronization
import Training

/// The data sets, each loaded once, by names that can stand in an address.
///
/// Folders and files get such a name when a run or the settings name them; no path is ever made of what a client sends.
final class DataLibrary: Sendable {
  /// The name of the user's own drawings.
  static let drawingsName = "drawings"

  private let catalogue: DatasetCatalogue
  let drawings: DrawingFolder
  private let loaded = RecentlyUsed<String, TrainTestDatasets>(capacity: 8)
  /// The places outside of the catalogue, by their names.
  private let places = Mutex<[String: String]>([:])

  init(_ catalogue: DatasetCatalogue, drawings: DrawingFolder) {
    self.catalogue = catalogue
    self.drawings = drawings
  }

  private var entries: [DatasetCatalogue.Entry] { catalogue.entries }

  /// The names of all data sets that can be asked for.
  var names: [String] {
    catalogue.names + [Self.drawingsName] + places.withLock { $0.keys.sorted() }
  }

  /// What there is to say of all data sets that have a name of their own.
  var summaries: [DataSummary] {
    let drawn = drawings.count
    return entries.map {
      DataSummary(
        name: $0.name, summary: $0.summary, trainingCount: $0.trainCount, testCount: $0.testCount,
        isAvailable: $0.location != nil)
    } + [
      DataSummary(
        name: Self.drawingsName, summary: "digits that were drawn and saved in this studio",
        trainingCount: drawn - drawn / DrawingFolder.testShare,
        testCount: drawn / DrawingFolder.testShare, isAvailable: drawn > 0)
    ]
  }

  /// The name of a place: a name of the catalogue, or the last part of a path.
  func name(of place: String) -> String {
    if catalogue.names.contains(place) || place == Self.drawingsName { return place }
    let url = URL(filePath: place)
    if url.standardizedFileURL == drawings.url.standardizedFileURL { return Self.drawingsName }
    return places.withLock { places in
      let last = url.lastPathComponent
      var name = last
      var number = 1
      while isTaken(name) || (places[name] ?? place) != place {
        number += 1
        name = "\(last)-\(number)"
      }
      places[name] = place
      return name
    }
  }

  private func isTaken(_ name: String) -> Bool {
    catalogue.names.contains(name) || name == Self.drawingsName
  }

  /// The name of the data of a run.
  func name(of record: DataRecord) -> String {
    name(of: record.place(in: catalogue) { URL(filePath: $0) })
  }

  /// A data set by its name; blocks while it is read. Nothing is fetched from the network.
  ///
  /// - Throws: ``HTTPError``, `DataError`, ``DrawingError``.
  func load(_ name: String) throws -> TrainTestDatasets { try named(name).sets }

  /// A data set by its name, with the name; as ``load(_:)``.
  func named(_ name: String) throws -> NamedData {
    if name == Self.drawingsName { return NamedData(name, try drawings.datasets()) }
    guard let place = try place(of: name) else {
      throw HTTPError.notFound(
        "There is no data set called '\(name)'.", advice: "Those there are: /api/v1/studio.")
    }
    return NamedData(name, try loaded.value(name) { try catalogue.load(place) })
  }

  /// Where a data set is; nil if there is none of the name.
  private func place(of name: String) throws(HTTPError) -> String? {
    guard let entry = entries.first(where: { $0.name == name }) else {
      return places.withLock { $0[name] }
    }
    guard entry.location != nil else {
      throw .conflict(
        "The data set '\(name)' is not on this machine.",
        advice: "Fetch it with: mlp data fetch \(name)")
    }
    return name
  }
}

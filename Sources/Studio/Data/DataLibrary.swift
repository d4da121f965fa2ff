import Datasets
import Synchronization

/// The data sets, each loaded once.
final class DataLibrary: Sendable {
  private let catalogue: DatasetCatalogue
  private let loaded = Mutex<[String: TrainTestDatasets]>([:])

  init(_ catalogue: DatasetCatalogue) { self.catalogue = catalogue }

  /// All data sets that have a name.
  var entries: [DatasetCatalogue.Entry] { catalogue.entries }

  /// A data set by its name or path; blocks while it is read.
  func load(_ place: String) throws -> TrainTestDatasets {
    if let data = loaded.withLock({ $0[place] }) { return data }
    let data = try catalogue.load(place)
    loaded.withLock { $0[place] = data }
    return data
  }
}

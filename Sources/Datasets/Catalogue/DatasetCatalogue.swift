import Foundation

/// The data sets that can be had by name, and the way from a name or a folder to the examples.
///
/// A published data set is looked for in the user's data folder, then in the cache, then in the
/// folders of the package manager, and is then downloaded into the cache.
public struct DatasetCatalogue: Sendable {
  /// A line of the catalogue.
  public struct Entry: Sendable, Equatable {
    /// The name to ask for.
    public let name: String
    /// What it is.
    public let summary: String
    /// The number of training examples.
    public let trainCount: Int
    /// The number of test examples.
    public let testCount: Int
    /// Where it is on this machine; nil if it would have to be downloaded. Files in the cache are
    /// checked only when they are loaded.
    public let location: DatasetLocation?
  }

  let places: DatasetPlaces
  let known: [KnownDataset]
  let downloader: Downloader?

  /// Creates a catalogue.
  ///
  /// - Parameters:
  ///   - places: where to look on this machine.
  ///   - known: the published data sets.
  ///   - downloader: gets what is not on this machine; nil to never use the network.
  public init(
    places: DatasetPlaces, known: [KnownDataset] = KnownDataset.all, downloader: Downloader?
  ) {
    self.places = places
    self.known = known
    self.downloader = downloader
  }

  /// The names of all data sets.
  public var names: [String] { [SampleDataset.name] + known.map(\.name) }

  /// All data sets, with where they are.
  public var entries: [Entry] {
    let sample = Entry(
      name: SampleDataset.name, summary: SampleDataset.summary,
      trainCount: SampleDataset.trainCount, testCount: SampleDataset.testCount,
      location: .bundled)
    return [sample]
      + known.map { dataset in
        Entry(
          name: dataset.name, summary: dataset.summary, trainCount: dataset.trainCount,
          testCount: dataset.testCount, location: locations(of: dataset).first)
      }
  }

  /// Loads a data set; blocks while it is downloaded.
  ///
  /// - Parameters:
  ///   - place: a name of the catalogue, or the path of a folder with IDX files or of an `.npz` file
  ///     (``NumPyDatasetFile``). A name wins over a
  ///     folder of that name in the working folder, which is reached with `./` before it.
  ///   - report: is called on the calling thread with what happens during a download.
  /// - Throws: `DataError` if there is nothing at `place` or if a file is faulty; `DownloadError`
  ///   if a download fails.
  public func load(
    _ place: String, report: (DownloadEvent) -> Void = { _ in }
  ) throws -> TrainTestDatasets {
    if place == SampleDataset.name { return try SampleDataset.load() }
    if let dataset = known.first(where: { $0.name == place }) {
      return try load(dataset, report: report)
    }
    guard FileManager.default.fileExists(atPath: place) else {
      throw DataError(
        .noSuchFile, file: place,
        expected: "a folder with IDX files, an .npz file, or one of the names "
          + names.joined(separator: ", "),
        found: "nothing of that name", advice: "Check the spelling of the name or the path.")
    }
    if place.hasSuffix(NumPyDatasetFile.fileEnding) { return try NumPyDatasetFile.load(place) }
    return try DatasetFolder(path: place).load()
  }

  /// Makes sure that a data set is on this machine; blocks while it is downloaded.
  ///
  /// - Returns: where it is.
  /// - Throws: `DataError` if the name is not in the catalogue or if files in the user's folder
  ///   are faulty; `DownloadError` if a download fails.
  public func fetch(
    _ name: String, report: (DownloadEvent) -> Void = { _ in }
  ) throws -> DatasetLocation {
    if name == SampleDataset.name { return .bundled }
    guard let dataset = known.first(where: { $0.name == name }) else {
      throw DataError(
        .noSuchFile, file: name, expected: "one of the names " + names.joined(separator: ", "),
        found: "another name", advice: "Check the spelling of the name.")
    }
    return try loadLocated(dataset, report: report).location
  }
}

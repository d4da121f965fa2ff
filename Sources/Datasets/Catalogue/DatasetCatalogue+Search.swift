extension DatasetCatalogue {
  /// The places on this machine that hold files of a data set, the first to try at the front.
  func locations(of dataset: KnownDataset) -> [DatasetLocation] {
    var locations: [DatasetLocation] = []
    if let folder = places.dataFolder {
      let named = DatasetFolder.join(folder, dataset.name)
      if holdsParts(named) { locations.append(.dataFolder(named)) }
      if holdsParts(folder), !holdsAnother(folder, than: dataset) {
        locations.append(.dataFolder(folder))
      }
    }
    if let folder = cacheFolder(of: dataset), holdsAllParts(folder) {
      locations.append(.cache(folder))
    }
    locations += dataset.packageFolders.filter(holdsAllParts).map { .package($0) }
    return locations
  }

  /// The folder in the cache that a data set is downloaded to.
  func cacheFolder(of dataset: KnownDataset) -> String? {
    places.cacheFolder.map { DatasetFolder.join($0, dataset.name) }
  }

  private func holdsParts(_ folder: String) -> Bool {
    (try? DatasetFolder(path: folder))?.parts.isEmpty == false
  }

  private func holdsAllParts(_ folder: String) -> Bool {
    (try? DatasetFolder(path: folder))?.parts.count == DatasetPart.allCases.count
  }

  /// Whether the folder holds a published data set other than the one looked for.
  ///
  /// The training labels tell data sets apart and are quickly read.
  private func holdsAnother(_ folder: String, than dataset: KnownDataset) -> Bool {
    guard let path = (try? DatasetFolder(path: folder))?.parts[.trainLabels],
      let labels = try? IDXFile(contentsOf: path)
    else { return false }
    return known.contains { other in
      other.name != dataset.name && other.sha256[.trainLabels] == labels.file.sha256
    }
  }
}

extension DatasetCatalogue {
  /// Loads a published data set from the first place that has it, or downloads it.
  func load(
    _ dataset: KnownDataset, report: (DownloadEvent) -> Void
  ) throws -> TrainTestDatasets {
    try loadLocated(dataset, report: report).datasets
  }

  /// Loads a published data set and says where it was.
  func loadLocated(
    _ dataset: KnownDataset, report: (DownloadEvent) -> Void
  ) throws -> (datasets: TrainTestDatasets, location: DatasetLocation) {
    for location in locations(of: dataset) {
      switch location {
      case .dataFolder(let folder), .package(let folder):
        return (try load(dataset, in: folder), location)
      case .cache(let folder):
        // Files in the cache are ours to replace, so faulty ones are no error but a reason to go
        // on and download them again.
        if let datasets = try? loadVerified(dataset, in: DatasetFolder(path: folder)) {
          return (datasets, location)
        }
      case .bundled:
        continue
      }
    }
    let path = try download(dataset, report: report)
    // A faulty file under another name must not hide the one that was downloaded.
    let folder = try DatasetFolder(path: path) { [$0.downloadedFileName] }
    return (try loadVerified(dataset, in: folder), .cache(path))
  }

  private func load(
    _ dataset: KnownDataset, in folder: String
  ) throws(DataError) -> TrainTestDatasets {
    let folder = try DatasetFolder(path: folder)
    return try folder.load(
      name: dataset.name, classNames: folder.hasClassNames ? nil : dataset.classNames)
  }

  private func loadVerified(
    _ dataset: KnownDataset, in folder: DatasetFolder
  ) throws(DataError) -> TrainTestDatasets {
    let datasets = try folder.load(name: dataset.name, classNames: dataset.classNames)
    for (part, file) in zip(DatasetPart.allCases, datasets.files) {
      try dataset.verifyDigest(of: file, as: part)
    }
    return datasets
  }

  /// - Returns: the folder in the cache that holds the data set now.
  private func download(
    _ dataset: KnownDataset, report: (DownloadEvent) -> Void
  ) throws -> String {
    guard let downloader else {
      throw DataError(
        .noSuchFile, file: dataset.name,
        expected: "the four files of this data set in "
          + searched(for: dataset), found: "no such files",
        advice: DownloadError.offlineAdvice)
    }
    guard let folder = cacheFolder(of: dataset) else {
      throw DownloadError.cannotWrite(
        path: "the cache", reason: "neither XDG_CACHE_HOME nor HOME is an absolute path")
    }
    try downloader.fetch(dataset, into: folder, report: report)
    return folder
  }

  private func searched(for dataset: KnownDataset) -> String {
    let folders =
      [places.dataFolder, cacheFolder(of: dataset)].compactMap { $0 } + dataset.packageFolders
    return folders.isEmpty ? "any folder" : folders.joined(separator: ", ")
  }
}

import Datasets
import Foundation
import Testing

@Suite("The catalogue", .timeLimit(.minutes(1)))
struct DatasetCatalogueTests {
  let small = SmallDataset()
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func catalogue(
    known: [KnownDataset]? = nil, packageFolders: [String] = [], downloader: Downloader? = nil,
    mirrors: [String] = []
  ) throws -> DatasetCatalogue {
    let small = try small.known(mirrors: mirrors, packageFolders: packageFolders)
    return DatasetCatalogue(
      places: DatasetPlaces(dataFolder: path("mine"), cacheFolder: path("cache")),
      known: known ?? [small], downloader: downloader)
  }

  private func place(_ catalogue: DatasetCatalogue) -> DatasetLocation? {
    catalogue.entries.last?.location
  }

  @Test("always has the sample")
  func sample() throws {
    let catalogue = try catalogue()
    #expect(catalogue.names == ["sample", "small"])
    #expect(catalogue.entries.first?.location == .bundled)
    #expect(try catalogue.load("sample") == SampleDataset.load())
    #expect(try catalogue.fetch("sample") == .bundled)
  }

  @Test("looks into the data folder, then the cache, then the package's folder")
  func order() throws {
    let catalogue = try catalogue(packageFolders: [path("package")])
    #expect(place(catalogue) == nil)
    try small.write(to: folder, in: "package")
    #expect(place(catalogue) == .package(path("package")))
    try small.write(to: folder, in: "cache/small")
    #expect(place(catalogue) == .cache(path("cache/small")))
    try small.write(to: folder, in: "mine")
    #expect(place(catalogue) == .dataFolder(path("mine")))
    try small.write(to: folder, in: "mine/small")
    #expect(place(catalogue) == .dataFolder(path("mine/small")))

    let datasets = try catalogue.load("small")
    #expect(datasets.name == "small")
    #expect(datasets.train.classNames.first == "class 0")
    #expect(datasets.train.files.first?.path.hasPrefix(path("mine/small")) == true)
    #expect(try catalogue.fetch("small") == .dataFolder(path("mine/small")))
  }

  @Test("takes the user's files as they are, and says so when some are missing")
  func dataFolder() throws {
    let other = SmallDataset(seed: 50)
    try other.write(to: folder, in: "mine")
    let datasets = try catalogue().load("small")
    let expected = try other.known().sha256
    #expect(datasets.files.map(\.sha256) == DatasetPart.allCases.map { expected[$0] })

    try FileManager.default.removeItem(atPath: path("mine/train-images-idx3-ubyte.gz"))
    let fault = error(DataError.self) { _ = try catalogue().load("small") }
    #expect(fault?.fault == .missingFiles)
  }

  @Test("does not take one known data set for another")
  func anotherDataset() throws {
    let other = SmallDataset(seed: 50)
    let known = try other.known()
    let twin = KnownDataset(
      name: "other", summary: "", classNames: known.classNames, exampleShape: [8, 6],
      trainCount: 40, testCount: 10, sha256: known.sha256, mirrors: [])
    try other.write(to: folder, in: "mine")
    let catalogue = try catalogue(known: [twin, small.known()])
    #expect(catalogue.entries.map(\.location) == [.bundled, .dataFolder(path("mine")), nil])
  }

  @Test("downloads what is nowhere else, once")
  func download() throws {
    let server = try server()
    defer { server.stop() }
    let catalogue = try catalogue(downloader: Downloader(), mirrors: [server.url("data")])
    var verified = 0
    let datasets = try catalogue.load("small") { event in
      if case .verified = event { verified += 1 }
    }
    #expect(verified == 4)
    #expect(datasets.train.labels == small.files[.trainLabels].map { Array($0[8...]) })
    #expect(try catalogue.load("small") == datasets)
    #expect(try catalogue.fetch("small") == .cache(path("cache/small")))
    #expect(server.requests.count == 4)
  }

  @Test("does not trust the cache: wrong files are downloaded again, whatever their name")
  func wrongCache() throws {
    let server = try server()
    defer { server.stop() }
    let catalogue = try catalogue(downloader: Downloader(), mirrors: [server.url("data")])
    try small.write(to: folder, in: "cache/small")
    let wrong = try SmallDataset(seed: 50).compressed(.testLabels)
    try folder.write(wrong, as: "cache/small/t10k-labels-idx1-ubyte.gz")
    let expected = try small.known().sha256
    let datasets = try catalogue.load("small")
    #expect(datasets.files.map(\.sha256) == DatasetPart.allCases.map { expected[$0] })
    #expect(server.requests.map(\.path) == ["/data/t10k-labels-idx1-ubyte.gz"])

    // This name is preferred, but its content is wrong.
    try folder.write(wrong, as: "cache/small/t10k-labels-idx1-ubyte")
    #expect(try catalogue.load("small") == datasets)
    #expect(server.requests.count == 1)
  }

  @Test("loads any folder by its path")
  func anyFolder() throws {
    try small.write(to: folder, in: "letters")
    #expect(try catalogue().load(path("letters")).name == "letters")
  }

  @Test("says what there is when a name or a path leads nowhere")
  func unknown() throws {
    for body in [
      { _ = try catalogue().load("smal") }, { _ = try catalogue().fetch("smal") },
    ] {
      let fault = error(DataError.self, of: body)
      #expect(fault?.fault == .noSuchFile)
      #expect(fault?.expected.contains("sample, small") == true)
    }
  }

  @Test("says what to do when nothing may be downloaded")
  func offline() throws {
    let fault = error(DataError.self) { _ = try catalogue().load("small") }
    #expect(fault?.fault == .noSuchFile)
    #expect(fault?.expected.contains(path("cache/small")) == true)
    #expect(fault?.advice.contains("--data sample") == true)
  }

  @Test("says so when there is no place for a cache")
  func noCache() throws {
    let catalogue = DatasetCatalogue(
      places: DatasetPlaces(), known: [try small.known()], downloader: Downloader())
    let failure = error(DownloadError.self) { _ = try catalogue.load("small") }
    #expect(failure?.description.contains("HOME") == true)
  }

  private func server() throws -> LocalServer {
    let small = small
    return try LocalServer { request in
      let part = DatasetPart.allCases.first { request.path.hasSuffix($0.downloadedFileName) }
      guard let part, let body = try? small.compressed(part) else { return .status(404) }
      return .file(body, request)
    }
  }
}

import Datasets
import Foundation
import Testing

/// These run where the full data sets are on the machine.
@Suite("Published data sets")
struct PublishedDatasetTests {
  static let mnistFolder: String? = {
    let folder = ProcessInfo.processInfo.environment["MLP_DATA"] ?? "../shared/data/mnist"
    let candidates = [folder, "\(folder)/mnist"]
    return candidates.first { (try? DatasetFolder(path: $0))?.parts.count == 4 }
  }()

  static let fashionFolder = "/usr/share/datasets/fashion-mnist"

  /// The numbers of each digit are those of the published tables.
  @Test(
    "MNIST is what was published",
    .enabled(if: mnistFolder != nil, "set MLP_DATA to a folder with the four files of MNIST"))
  func mnist() throws {
    let places = DatasetPlaces(dataFolder: Self.mnistFolder)
    let datasets = try DatasetCatalogue(places: places, downloader: nil).load("mnist")
    #expect(datasets.train.count == 60_000)
    #expect(datasets.test.count == 10_000)
    #expect(datasets.train.exampleShape == [28, 28])
    #expect(
      datasets.train.statistics.countsPerClass
        == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])
    #expect(
      datasets.test.statistics.countsPerClass
        == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
    #expect(datasets.train.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    let known = KnownDataset.mnist.sha256
    #expect(datasets.files.map(\.sha256) == DatasetPart.allCases.map { known[$0] })
  }

  @Test(
    "MNIST in the data folder is not taken for Fashion-MNIST",
    .enabled(if: mnistFolder != nil, "set MLP_DATA to a folder with the four files of MNIST"))
  func notFashion() throws {
    let places = DatasetPlaces(dataFolder: Self.mnistFolder)
    let entries = DatasetCatalogue(places: places, downloader: nil).entries
    let fashion = try #require(entries.first { $0.name == "fashion-mnist" })
    #expect(fashion.location == nil || fashion.location == .package(Self.fashionFolder))
  }

  @Test(
    "Fashion-MNIST is what was published, and is recognised in any folder",
    .enabled(
      if: FileManager.default.fileExists(atPath: fashionFolder),
      "install the package dataset-fashion-mnist"))
  func fashion() throws {
    let datasets = try DatasetFolder(path: Self.fashionFolder).load()
    #expect(datasets.name == "fashion-mnist")
    #expect(datasets.train.statistics.countsPerClass == [Int](repeating: 6_000, count: 10))
    #expect(datasets.test.statistics.countsPerClass == [Int](repeating: 1_000, count: 10))
    #expect(datasets.train.classNames[9] == "Ankle boot")
    let known = KnownDataset.fashionMNIST.sha256
    #expect(datasets.files.map(\.sha256) == DatasetPart.allCases.map { known[$0] })
    let catalogue = DatasetCatalogue(places: DatasetPlaces(), downloader: nil)
    #expect(try catalogue.load("fashion-mnist") == datasets)
  }
}

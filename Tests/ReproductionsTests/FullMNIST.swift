import Datasets
import Foundation

/// The full MNIST, in the folder that MLP_DATA names.
enum FullMNIST {
  static let folder = ProcessInfo.processInfo.environment["MLP_DATA"]
  static let isMissing = "MLP_DATA names no folder with the full MNIST"

  static func load() throws -> TrainTestDatasets {
    try DatasetCatalogue(places: DatasetPlaces(dataFolder: folder), downloader: nil).load("mnist")
  }
}

import Datasets
import Foundation
import Training

/// A run that is to be repeated.
struct EarlierRun {
  private let record: RunRecord

  /// Reads the record of a run.
  ///
  /// - Parameter path: The path of a `run.json`, of a copy of one, or of a run folder.
  init(_ path: String, in environment: CommandEnvironment) throws {
    let file = environment.url(forPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw Stop(.noInput, "Error: There is no \(file.path) to take the configuration from.")
    }
    record = try isFolder.boolValue ? RunFolder(file).record() : RunFolder.record(at: file)
  }

  /// A run whose record has been read.
  init(_ record: RunRecord) { self.record = record }

  /// How the network was trained.
  var configuration: TrainingConfiguration { record.configuration }

  /// The SHA-256 of the weights that came out, if any did.
  var weightsDigest: String? { record.weightsDigest }

  /// The place that the run's data came from: a name of the catalogue if it stands for the same
  /// files, else the folder they were in.
  func dataPlace(in environment: CommandEnvironment) -> String {
    let name = record.data.name
    let entry = environment.catalogue.entries.first { $0.name == name }
    guard let path = record.data.files.first?.path else { return name }
    if path.hasSuffix(".npz") { return environment.url(forPath: path).path }
    let folder = environment.url(forPath: path).deletingLastPathComponent().path
    let isThere = path.contains("/") && FileManager.default.fileExists(atPath: folder)
    if isThere { return entry?.location?.folder == folder ? name : folder }
    // Bundled with the program, or a folder that has gone.
    return entry == nil ? folder : name
  }

  /// A sentence for the user if `data` are not the data of the run.
  func difference(from data: TrainTestDatasets) -> String? {
    guard data.files.map(\.sha256) != record.data.files.map(\.sha256) else { return nil }
    return "The data are not those of the earlier run, so the weights will be others."
  }
}

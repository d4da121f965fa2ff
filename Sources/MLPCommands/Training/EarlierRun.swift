import Datasets
import Foundation
import Training

/// A run that is to be repeated.
struct EarlierRun {
  private let record: RunRecord

  /// Reads the record of a run.
  ///
  /// - Parameters:
  ///   - document: The contents of a `run.json`, or of a copy of one.
  ///   - json: The same contents, as they are in the file.
  ///   - file: The file, for messages.
  /// - Throws: `RunFolderError`, ``OptionsFileError`` for a key that no configuration has.
  init(_ document: JSONNode, json: Data, at file: URL) throws {
    let configuration = document["configuration"]
    try configuration?.expectKeys(TrainingConfiguration.keys, in: "configuration", of: file.path)
    record = try Self.record(document, json: json, at: file)
    // Deeper down, keys depend on values: what is not written again is not known.
    let known = try JSONReader.read([UInt8](record.json()))
    if let configuration, let known = known["configuration"] {
      try configuration.expectKeys(of: known, in: "configuration", of: file.path)
    }
  }

  private static func record(
    _ document: JSONNode, json: Data, at file: URL
  ) throws -> RunRecord {
    do {
      return try RunRecord(json: json)
    } catch let error as DecodingError {
      // The decoder knows the place, and the document its line.
      if let fault = OptionsFileError(error, in: document, of: file.path) { throw fault }
      return try RunFolder.record(at: file, json: json)
    }
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
    record.data.place(in: environment.catalogue) { environment.url(forPath: $0) }
  }

  /// Whether `data` are those of the run.
  func used(_ data: TrainTestDatasets) -> Bool {
    data.files.map(\.sha256) == record.data.files.map(\.sha256)
  }

  /// Whether training on `data` with `configuration` is the same run once more.
  func isRepeated(by configuration: TrainingConfiguration, on data: TrainTestDatasets) -> Bool {
    configuration == record.configuration && used(data)
  }
}

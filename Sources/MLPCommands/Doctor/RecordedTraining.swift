import Datasets
import Diagnosis
import Foundation
import Training

/// A run folder, as the doctor examines it.
struct RecordedTraining {
  private let folder: RunFolder
  private let record: RunRecord
  private let data: TrainTestDatasets
  private let isOtherData: Bool

  /// Reads the record of a run and loads its data.
  ///
  /// - Parameter place: Where the data are, if not where the run found them.
  init(_ path: String, data place: String?, in environment: CommandEnvironment) throws {
    folder = RunFolder(environment.url(forPath: path))
    record = try folder.record()
    let earlier = EarlierRun(record)
    data = try environment.loadData(place ?? earlier.dataPlace(in: environment))
    isOtherData = data.files.map(\.sha256) != record.data.files.map(\.sha256)
  }

  /// The training with what came of it.
  func examined() throws -> ExaminedTraining {
    let parts = try data.train.split(record.configuration.validation)
    var examined = ExaminedTraining(record.configuration, training: parts.training)
    examined.validation = parts.heldOut
    examined.testAccuracy = record.test?.accuracy
    examined.failure = record.status == .failed ? record.message ?? "It is not told which." : nil
    let history = try existing { try folder.history().records }
    examined.history = history ?? []
    // The network of a run that failed is the one before it failed, if there is any.
    if record.status != .failed {
      examined.trained = try existing { try folder.model().network.inDoublePrecision }
    }
    examined.recordNotes =
      RunFolderNotes(
        record: record, hasModel: examined.trained != nil, history: history,
        isOtherData: isOtherData
      ).notes
    return examined
  }

  /// What is read, or nil where there is no such file.
  private func existing<Contents>(_ read: () throws -> Contents) throws -> Contents? {
    do {
      return try read()
    } catch RunFolderError.missing {
      return nil
    }
  }
}

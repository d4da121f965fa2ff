import Datasets
import Diagnosis
import Training

/// A run folder, as the doctor examines it.
struct RecordedTraining {
  private let folder: RunFolder
  private let record: RunRecord
  private let data: TrainTestDatasets

  /// Reads the record of a run and loads its data.
  ///
  /// - Parameter place: Where the data are, if not where the run found them.
  init(_ path: String, data place: String?, in environment: CommandEnvironment) throws {
    folder = RunFolder(environment.url(forPath: path))
    record = try folder.record()
    let earlier = EarlierRun(record)
    data = try environment.loadData(place ?? earlier.dataPlace(in: environment))
    if data.files.map(\.sha256) != record.data.files.map(\.sha256) {
      environment.note("Note: these are not the data that the run was trained on.")
    }
  }

  /// The training with what came of it: a run that failed has no network, one that was interrupted a shorter history.
  func examined() throws -> ExaminedTraining {
    var examined = ExaminedTraining(
      record.configuration, training: try data.train.split(record.configuration.validation).training
    )
    if record.status != .failed, record.weightsDigest != nil {
      examined.trained = try folder.model().network.inDoublePrecision
    }
    examined.failure = record.status == .failed ? record.message : nil
    examined.history = (try? folder.history().records) ?? []
    return examined
  }
}

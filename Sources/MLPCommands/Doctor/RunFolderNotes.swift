import Diagnosis
import Training

/// What is to be said of the files of a run, besides what they hold.
struct RunFolderNotes {
  let record: RunRecord
  let hasModel: Bool
  /// Nil where there is no history.
  let history: [EpochRecord]?
  let isOtherData: Bool

  var notes: [RecordNote] {
    [status, model, measurements, data].compactMap(\.self)
  }

  private var status: RecordNote? {
    let epochs = "\(history?.count ?? 0) of \(record.configuration.epochs) epochs"
    return switch record.status {
    case .planned, .finished, .failed: nil
    case .interrupted:
      RecordNote(
        "The run was interrupted after \(epochs).",
        advice: "Judge what it came to by what it was given; 'mlp train --resume' goes on with it.")
    case .running:
      RecordNote(
        "The run still goes on, or was killed before it could say so: \(epochs) are told of.",
        advice: "Wait for its end; if it was killed, go on with it: 'mlp train --resume'.")
    }
  }

  private var model: RecordNote? {
    guard !hasModel, record.status != .failed else { return nil }
    return RecordNote(
      "There is no \(RunFolder.modelName): an epoch was trained to look at units and predictions.",
      advice: "Nothing, where the run did not come to its end; else put the file back.")
  }

  private var measurements: RecordNote? {
    guard let history else {
      return RecordNote(
        "There is no \(RunFolder.historyName), so that nothing is told of the curves.",
        advice: "Put the file back, or train again.")
    }
    guard record.status != .running, record.lastEpoch != nil || !history.isEmpty,
      history.last?.epoch != record.lastEpoch?.epoch
        || history.last?.trainAccuracy != record.lastEpoch?.trainAccuracy
    else { return nil }
    return RecordNote(
      """
      \(RunFolder.historyName) ends with epoch \(history.last?.epoch ?? 0) and \(RunFolder.recordName) with epoch \
      \(record.lastEpoch?.epoch ?? 0), or with other numbers: they are not of the same run.
      """,
      advice: "Put back the files of the same run, or train again.")
  }

  private var data: RecordNote? {
    guard isOtherData else { return nil }
    return RecordNote(
      "These are not the data that the run was trained on: their files have other SHA-256.",
      advice: "Name the run's own data with --data.")
  }
}

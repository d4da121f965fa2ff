import Foundation

/// Keeps a run folder's record, history and losses up to date as training goes on.
final class RunRecorder: TrainingEventSink {
  var record: RunRecord
  private(set) var losses: LossCollector
  private let folder: RunFolder
  private let now: () -> Date
  private var history: HistoryTable

  init(
    _ folder: RunFolder, record: RunRecord, history: HistoryTable, losses: LossCollector,
    now: @escaping () -> Date
  ) throws {
    self.folder = folder
    self.record = record
    self.history = history
    self.losses = losses
    self.now = now
    try folder.write(record)
  }

  func receive(_ event: TrainingEvent) throws {
    switch event {
    case .runStarted(let start):
      record.parameters = start.parameters
      try folder.write(history)
    case .step(let step):
      losses.add(step.cost)
    case .evaluated(let epoch):
      history.records.append(epoch)
      record.lastEpoch = epoch
      try folder.write(history)
      try folder.write(losses.table)
    case .finished(let summary):
      record.trainSeconds = summary.trainSeconds
      try writeLosses()
      record.bestEpoch = summary.bestEpoch
      // A run that is complete is finished when it has been tested.
      if summary.wasInterrupted { try end(.interrupted) }
    case .failed(let message):
      record.message = message
      try writeLosses()
      try end(.failed)
    case .epoch, .saved:
      break
    }
  }

  /// Takes note that a complete run has been tested, if there was something to test it on.
  func finish(with test: TestResult?, durably: Bool) throws {
    record.test = test
    if test != nil { record.testLooks = (record.testLooks ?? 0) + 1 }
    try end(.finished, durably: durably)
  }

  private func writeLosses() throws {
    losses.endLine()
    try folder.write(losses.table)
  }

  private func end(_ status: RunRecord.Status, durably: Bool = false) throws {
    record.status = status
    record.ended = now()
    try folder.write(record, durably: durably)
  }
}

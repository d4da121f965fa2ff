import Foundation

/// Keeps a run folder's record, history and losses up to date as training goes on.
final class RunRecorder: TrainingEventSink {
  var record: RunRecord
  private let folder: RunFolder
  private let now: () -> Date
  private var history = HistoryTable()
  private var losses = LossCollector()

  init(_ folder: RunFolder, record: RunRecord, now: @escaping () -> Date) throws {
    self.folder = folder
    self.record = record
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
      record.status = summary.wasInterrupted ? .interrupted : .finished
      try writeLosses()
      try end()
    case .failed(let message):
      record.status = .failed
      record.message = message
      try writeLosses()
      try end()
    case .epoch, .saved:
      break
    }
  }

  func finish(with test: TestResult) throws {
    record.test = test
    record.testLooks = 1
    try end()
  }

  private func writeLosses() throws {
    losses.endLine()
    try folder.write(losses.table)
  }

  private func end() throws {
    record.ended = now()
    try folder.write(record)
  }
}

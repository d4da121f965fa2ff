public import Datasets
import Foundation

extension RunFolder {
  /// Writes the record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - durably: Whether to wait until the drive has it.
  public func write(_ record: RunRecord, durably: Bool = false) throws {
    try write(Data(record.json()), to: Self.recordName, durably: durably)
  }

  /// Writes the history.
  public func write(_ history: HistoryTable) throws(RunFolderError) {
    try write(Data(history.text.utf8), to: Self.historyName)
  }

  /// Writes the losses.
  public func write(_ iterations: IterationTable) throws(RunFolderError) {
    try write(Data(iterations.text.utf8), to: Self.iterationsName)
  }

  /// Writes the model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - durably: Whether to wait until the drive has it.
  public func write(_ model: SavedModel, durably: Bool = false) throws {
    try write(Data(model.safetensors()), to: Self.modelName, durably: durably)
  }

  /// Adds one to the looks at the test set that the record counts; does nothing where there is no record, where examples are
  /// of other data, or while training keeps the record, which will count the looks at another network.
  ///
  /// - Parameter examples: What was looked at.
  /// - Throws: ``RunFolderError``.
  public func countTestLook(at examples: Dataset) throws {
    guard let lock = try? RunFolderLock(url), var record = try? record() else { return }
    defer { withExtendedLifetime(lock) {} }
    let known = Set(record.data.files.map(\.sha256))
    let seen = Set(examples.files.map(\.sha256))
    guard known.isSuperset(of: seen), known.isEmpty == seen.isEmpty else { return }
    // A record from outside may hold any number.
    record.testLooks = min(record.testLooks ?? 0, .max - 1) + 1
    try write(record)
  }

  private func write(
    _ data: Data, to name: String, durably: Bool = false
  ) throws(RunFolderError) {
    try AtomicFile(url.appending(path: name)).write(data, durably: durably)
  }
}

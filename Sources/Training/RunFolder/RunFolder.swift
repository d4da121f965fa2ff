public import Foundation

/// The folder of one run, which every command exchanges: `run.json`, `history.csv`, `iterations.csv` and
/// `model.safetensors`; until the run is finished, also the folder `checkpoint`.
///
/// Every file appears whole or not at all.
public struct RunFolder: Sendable, Equatable {
  /// Where the folder is.
  public let url: URL

  /// A run folder that exists or is still to be created.
  public init(_ url: URL) { self.url = url }

  /// The record of the run: configuration, data, machine, results.
  public static let recordName = "run.json"
  /// The measurements after each epoch.
  public static let historyName = "history.csv"
  /// The losses, step by step.
  public static let iterationsName = "iterations.csv"
  /// The trained network.
  public static let modelName = "model.safetensors"

  private static let allNames = [modelName, historyName, iterationsName, recordName]

  /// The checkpoints of the run.
  var checkpoints: CheckpointFolder { CheckpointFolder(in: url) }

  /// Creates the folder for a new run.
  ///
  /// - Parameter replacing: Whether the files of a run that is there already are removed first.
  /// - Returns: The right to write there.
  /// - Throws: ``RunFolderError/alreadyHoldsRun(folder:file:)``, ``RunFolderError/inUse(folder:)``,
  ///   ``RunFolderError/cannotWrite(path:reason:)``.
  func create(replacing: Bool) throws(RunFolderError) -> RunFolderLock {
    if let file = fileInTheWay {
      throw .cannotWrite(path: url.path, reason: "\(file) is a file, not a folder.")
    }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: url.path, reason: RunFolderError.reason(of: error))
    }
    let lock = try RunFolderLock(url)
    try removeRun(asked: replacing)
    return lock
  }

  /// Removes the run that is here, if one is.
  private func removeRun(asked: Bool) throws(RunFolderError) {
    let checkpoints = checkpoints
    let present = Self.allNames.filter {
      FileManager.default.fileExists(atPath: url.appending(path: $0).path)
    }
    let first = present.first ?? checkpoints.names.first.map { "\(CheckpointFolder.name)/\($0)" }
    if let first, !asked { throw .alreadyHoldsRun(folder: url.path, file: first) }
    try checkpoints.remove(except: [])
    for name in present {
      let file = url.appending(path: name)
      do {
        try FileManager.default.removeItem(at: file)
      } catch {
        throw .cannotWrite(path: file.path, reason: RunFolderError.reason(of: error))
      }
    }
  }

  /// The path of a file that stands where this folder, or a folder that it is in, should be.
  private var fileInTheWay: String? {
    var place = url.standardizedFileURL
    while place.pathComponents.count > 1 {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
        return isFolder.boolValue ? nil : place.path
      }
      place.deleteLastPathComponent()
    }
    return nil
  }

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

  /// Reads the record.
  ///
  /// - Throws: ``RunFolderError``.
  public func record() throws(RunFolderError) -> RunRecord {
    try Self.record(at: url.appending(path: Self.recordName), json: read(Self.recordName))
  }

  /// Adds one to the looks at the test set that the record counts; does nothing where there is no record, or while training
  /// keeps it, which will count the looks at another network.
  ///
  /// - Throws: ``RunFolderError``.
  public func countTestLook() throws {
    guard let lock = try? RunFolderLock(url), var record = try? record() else { return }
    defer { withExtendedLifetime(lock) {} }
    record.testLooks = (record.testLooks ?? 0) + 1
    try write(record)
  }

  /// Reads the record of a run from a file of any name.
  ///
  /// - Throws: ``RunFolderError``.
  public static func record(at file: URL) throws(RunFolderError) -> RunRecord {
    try record(at: file, json: read(file))
  }

  /// Reads the record of a run.
  ///
  /// - Parameters:
  ///   - file: Where it is, for messages.
  ///   - json: The contents of the file.
  /// - Throws: ``RunFolderError/damagedRecord(path:reason:)``.
  package static func record(at file: URL, json: Data) throws(RunFolderError) -> RunRecord {
    do {
      return try RunRecord(json: json)
    } catch {
      let number = WrongNumber(in: json) { _ = try RunRecord(json: $0) }
      throw .damagedRecord(
        path: file.path,
        reason: number.map { "'\($0.place)' holds a number that is no whole one, or too large." }
          ?? RunFolderError.reason(of: error))
    }
  }

  /// Reads the history.
  ///
  /// - Throws: ``RunFolderError``.
  public func history() throws(RunFolderError) -> HistoryTable {
    try table(Self.historyName) { text throws(HistoryTableError) in try HistoryTable(text: text) }
  }

  /// Reads the losses, each of a mini-batch before its update, without the penalty.
  ///
  /// - Throws: ``RunFolderError``; ``RunFolderError/missing(folder:file:)`` for a run of a version that kept none.
  public func iterations() throws(RunFolderError) -> IterationTable {
    try table(Self.iterationsName) { text throws(HistoryTableError) in
      try IterationTable(text: text)
    }
  }

  private func table<Table>(
    _ name: String, parse: (String) throws(HistoryTableError) -> Table
  ) throws(RunFolderError) -> Table {
    let text = String(decoding: try read(name), as: UTF8.self)
    do throws(HistoryTableError) {
      return try parse(text)
    } catch {
      throw .damagedHistory(path: url.appending(path: name).path, reason: error.description)
    }
  }

  /// Reads the model.
  ///
  /// If the folder has a record, the weights must have the SHA-256 that it tells.
  ///
  /// - Throws: ``RunFolderError``, ``SafetensorsError``.
  public func model() throws -> SavedModel {
    let bytes = try read(Self.modelName)
    let file = url.appending(path: Self.modelName).path
    let model = try SavedModel(safetensors: [UInt8](bytes), file: file)
    // A model without its record is still a model; with it, every bit of it can be checked.
    if let expected = try? record().weightsDigest {
      let found = try model.network.weightsSHA256()
      guard found == expected else {
        throw RunFolderError.otherWeights(path: file, expected: expected, found: found)
      }
    }
    return model
  }

  private func read(_ name: String) throws(RunFolderError) -> Data {
    let file = url.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw .missing(folder: url.path, file: name)
    }
    return try Self.read(file)
  }

  private static func read(_ file: URL) throws(RunFolderError) -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw .cannotRead(path: file.path, reason: RunFolderError.reason(of: error))
    }
  }

  private func write(
    _ data: Data, to name: String, durably: Bool = false
  ) throws(RunFolderError) {
    try AtomicFile(url.appending(path: name)).write(data, durably: durably)
  }
}

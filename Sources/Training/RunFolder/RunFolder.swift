public import Foundation
import NeuralNetworks

/// The folder of one run, which every command exchanges: `run.json`, `history.csv`, `iterations.csv` and
/// `model.safetensors`; until the run is finished, also the folder `checkpoint`, and where the network is kept after
/// each epoch, the folder `epochs`.
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

  static let allNames = [modelName, historyName, iterationsName, recordName]

  /// The checkpoints of the run.
  var checkpoints: CheckpointFolder { CheckpointFolder(in: url) }

  /// Reads the record.
  ///
  /// - Throws: ``RunFolderError``.
  public func record() throws(RunFolderError) -> RunRecord {
    try Self.record(at: url.appending(path: Self.recordName), json: read(Self.recordName))
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
  /// If the folder has a record, the weights must have the SHA-256 that it tells, and the description must be that of its
  /// settings.
  ///
  /// - Throws: ``RunFolderError``, ``SafetensorsError``.
  public func model() throws -> SavedModel {
    let bytes = try read(Self.modelName)
    let file = url.appending(path: Self.modelName).path
    let model = try SavedModel(safetensors: [UInt8](bytes), file: file)
    // A model without its record is still a model; with it, every bit of it can be checked.
    guard let record = try? record() else { return model }
    if let difference = record.configuration.difference(from: model.description) {
      throw RunFolderError.otherDescription(path: file, difference: difference)
    }
    if let expected = record.weightsDigest {
      let found = try model.network.weightsSHA256()
      guard found == expected else {
        throw RunFolderError.otherWeights(path: file, expected: expected, found: found)
      }
    }
    return model
  }

  func read(_ name: String) throws(RunFolderError) -> Data {
    let file = url.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else {
      try checkIsFolder()
      if name == Self.modelName, (try? record())?.status == .failed {
        throw .noModelAfterFailure(folder: url.path)
      }
      throw .missing(folder: url.path, file: name)
    }
    return try Self.read(file)
  }

  /// - Throws: ``RunFolderError/noFolder(path:isFile:)``.
  func checkIsFolder() throws(RunFolderError) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    guard isFolder.boolValue else { throw .noFolder(path: url.path, isFile: exists) }
  }

  private static func read(_ file: URL) throws(RunFolderError) -> Data {
    do {
      return try Data(contentsOf: file)
    } catch {
      throw .cannotRead(path: file.path, reason: RunFolderError.reason(of: error))
    }
  }
}

extension TrainingConfiguration {
  /// What a description of a network tells otherwise, in words.
  fileprivate func difference(from description: ModelDescription) -> String? {
    let (own, other) = (architecture.afterTraining, description.architecture)
    if own.shortName != other.shortName {
      return "it describes \(other.shortName), and run.json \(own.shortName)"
    }
    if own != other { return "its layers are not those of run.json" }
    return preprocessing == description.preprocessing
      ? nil : "it prepares examples otherwise than run.json says"
  }
}

/// What a run left behind.
public struct TrainingResult: Sendable {
  /// The network, as it was saved.
  public let model: SavedModel
  /// The measurements after each epoch.
  public let summary: TrainingSummary
  /// The contents of `run.json`.
  public let record: RunRecord
}

extension TrainingResult {
  /// What a finished run left in its folder.
  ///
  /// - Parameter run: The run.
  /// - Throws: ``RunFolderError``, ``SafetensorsError`` if a file is missing or damaged.
  public init(of run: StoppedRun) throws {
    model = try run.folder.model()
    record = run.record
    summary = TrainingSummary(
      epochs: try run.folder.history().records, bestEpoch: record.bestEpoch,
      parameters: record.parameters ?? 0)
  }
}

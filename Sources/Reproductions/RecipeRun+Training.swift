public import LinearAlgebra
public import Training

extension RecipeRun {
  /// Trains to the end, and reports a line after each epoch.
  ///
  /// - Parameters:
  ///   - trainer: The trainer, at its beginning.
  ///   - line: The line that the publication prints for an epoch.
  /// - Throws: ``RecipeError/cancelled(lines:)``, `TrainingError`, or what ``report(_:)`` throws.
  @discardableResult
  public func fit<Scalar: MatrixScalar>(
    _ trainer: Trainer<Scalar>, line: @escaping (EpochRecord) -> String
  ) throws -> TrainingSummary {
    let summary = try trainer.fit(
      into: [EpochLines(run: self, line: line)] + sinks, isCancelled: isCancelled)
    if summary.wasInterrupted { throw RecipeError.cancelled(lines: lines.count) }
    return summary
  }
}

/// Reports a line after each epoch.
private struct EpochLines: TrainingEventSink {
  let run: RecipeRun
  let line: (EpochRecord) -> String

  func receive(_ event: TrainingEvent) throws {
    if case .evaluated(let record) = event { try run.report(line(record)) }
  }
}

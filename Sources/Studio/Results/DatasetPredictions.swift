import Datasets
import LinearAlgebra
import Synchronization
import Training

/// What a network makes of every example of a dataset.
struct DatasetPredictions: Sendable, Equatable {
  /// The class that each example is taken for.
  let predictions: [UInt8]
  /// The largest output of each.
  let confidences: [Float]

  /// Examples in a piece of the work.
  private static let pieceSize = 256

  /// Asks a network.
  ///
  /// - Throws: `TrainingError` if the examples have other features or classes than the network.
  init(of model: SavedModel, on dataset: Dataset, team: WorkerTeam) throws {
    // What does not fit is noticed before the work begins.
    _ = try model.predict(dataset.prefix(1))
    let pieces = (dataset.count + Self.pieceSize - 1) / Self.pieceSize
    let results = Mutex([Result<[Prediction], any Error>?](repeating: nil, count: pieces))
    team.forEach(pieces) { piece, _ in
      let start = piece * Self.pieceSize
      let examples = dataset.subset(start..<min(start + Self.pieceSize, dataset.count))
      let result = Result { try model.predict(examples) }
      results.withLock { $0[piece] = result }
    }
    let made = try results.withLock { try $0.flatMap { try $0?.get() ?? [] } }
    predictions = made.map { UInt8(truncatingIfNeeded: $0.predictedClass) }
    confidences = made.map { Float($0.outputs.max() ?? 0) }
  }
}

import Datasets
import LinearAlgebra
import Synchronization
import Training

/// What networks make of data sets, worked out once; those used last are kept.
final class PredictionLibrary: Sendable {
  private struct Key: Hashable, Sendable {
    let model: FileStamp
    let data: NamedData.Identity
    let part: ExamplePart
  }

  private let made = RecentlyUsed<Key, DatasetPredictions>(capacity: 24)
  private let team: WorkerTeam
  private struct Look: Hashable, Sendable {
    let run: String
    let data: NamedData.Identity
  }

  /// The looks at test sets that have been counted.
  private let counted = Mutex<Set<Look>>([])

  /// - Parameter team: Shares out the work.
  init(team: WorkerTeam) { self.team = team }

  /// What a network makes of a part of a data set.
  ///
  /// - Throws: `TrainingError` if the examples have other features or classes than the network.
  func predictions(
    of loaded: LoadedModel, on data: NamedData, _ part: ExamplePart
  ) throws -> DatasetPredictions {
    try made.value(Key(model: loaded.stamp, data: data.identity, part: part)) {
      try DatasetPredictions(of: loaded.model, on: data.part(part), team: team)
    }
  }

  /// Counts a look at the test set of a run, the first of this studio's alone. A folder that cannot be written to is no reason
  /// to refuse the look, and one that is in use counts the looks of its own training.
  func countTestLook(of run: String, in folder: RunFolder, at data: NamedData) {
    let look = Look(run: run, data: data.identity)
    guard data.sets.test.count > 0, !folder.isInUse,
      counted.withLock({ $0.insert(look).inserted })
    else { return }
    try? folder.countTestLook(at: data.sets.test)
  }
}

/// A moment of a run, from which it can go on as if it had never been stopped.
struct Checkpoint: Equatable {
  /// How the network is trained.
  var configuration: TrainingConfiguration
  /// What it is trained on.
  var data: DataRecord
  /// What training has come to.
  var state: TrainerState
  /// The losses so far.
  var losses: LossCollector

  /// How far training has come.
  var progress: TrainingProgress { state.values.progress }
  /// The name of its file.
  var name: CheckpointName { CheckpointName(progress) }
}

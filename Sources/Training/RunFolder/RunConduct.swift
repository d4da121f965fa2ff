import Foundation
import LinearAlgebra

/// How a run is carried out; it changes nothing about what comes out.
struct RunConduct {
  /// Whether a run that is in the folder already is removed first.
  let replacing: Bool
  /// When checkpoints are written, and how many stay.
  let checkpoints: CheckpointPlan
  /// After which epochs the network is kept; nil for none.
  let savedEpochs: EpochSavingPlan?
  /// The threads to share the work among.
  let team: WorkerTeam
  /// After which epochs the network is measured.
  let measuring: MeasuringSchedule
  /// Who is told what happens.
  let sinks: [any TrainingEventSink]
  /// Who is told after them, and may look at the network.
  let observers: [any TrainingObserver]
  /// The time of day.
  let now: () -> Date
  /// The time that training takes.
  let seconds: () -> Double
}

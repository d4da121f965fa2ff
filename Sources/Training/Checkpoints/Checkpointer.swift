import LinearAlgebra
import NeuralNetworks

/// Writes checkpoints as training goes on.
final class Checkpointer<Scalar: MatrixScalar>: TrainingEventSink {
  private let folder: RunFolder
  private let plan: CheckpointPlan
  private let trainer: Trainer<Scalar>
  private let recorder: RunRecorder
  private let measuring: MeasuringSchedule
  private var work = CheckpointSchedule.Work()
  private var lastTime: Double
  private var newest: CheckpointName?

  /// - Parameters:
  ///   - folder: The run folder.
  ///   - plan: When checkpoints are written, and how many stay.
  ///   - trainer: Whose state they hold.
  ///   - recorder: Who keeps the losses; it is told of each event first.
  ///   - measuring: After which epochs the network is measured.
  ///   - newest: The checkpoint that training goes on from, if it does.
  init(
    in folder: RunFolder, _ plan: CheckpointPlan, of trainer: Trainer<Scalar>,
    _ recorder: RunRecorder, measuring: MeasuringSchedule, goingOnFrom newest: CheckpointName?
  ) {
    self.folder = folder
    self.plan = plan
    self.trainer = trainer
    self.recorder = recorder
    self.measuring = measuring
    self.newest = newest
    lastTime = trainer.seconds()
  }

  /// Whether there is a checkpoint of this run.
  var hasWritten: Bool { newest != nil }

  func receive(_ event: TrainingEvent) throws {
    switch event {
    case .step(let step):
      work.steps += 1
      // After the last step of an epoch, its end is waited for, and its measurement.
      if step.step < step.steps { try writeIfDue(atEndOfEpoch: false) }
    case .epoch:
      work.epochs += 1
      if !trainer.isMeasured(measuring) { try writeAtEndOfEpoch() }
    case .evaluated:
      try writeAtEndOfEpoch()
    case .runStarted, .saved, .finished, .failed:
      break
    }
  }

  private func writeAtEndOfEpoch() throws {
    if !trainer.isComplete { try writeIfDue(atEndOfEpoch: true) }
  }

  private func writeIfDue(atEndOfEpoch isEndOfEpoch: Bool) throws {
    work.seconds = trainer.seconds() - lastTime
    if plan.schedule.isDue(atEndOfEpoch: isEndOfEpoch, after: work) { try write() }
  }

  /// Writes a checkpoint, unless there is one of this moment, and removes those that are no longer needed.
  func write() throws {
    let name = CheckpointName(trainer.progress)
    guard name != newest else { return }
    // The record is what the run is continued by: it must outlast what the checkpoint outlasts.
    if newest == nil { try folder.write(recorder.record, durably: true) }
    try folder.checkpoints.write(
      Checkpoint(
        configuration: recorder.record.configuration, data: recorder.record.data,
        state: trainer.state, losses: recorder.losses))
    newest = name
    work = CheckpointSchedule.Work()
    lastTime = trainer.seconds()
    try removeOld(newest: name)
  }

  /// Removes the checkpoints that do not stay, among them any that are later than the newest of this run.
  private func removeOld(newest: CheckpointName) throws {
    let names = folder.checkpoints.names.filter { $0 <= newest }
    try folder.checkpoints.remove(except: plan.retained(of: names, history: trainer.history))
  }
}

import HTTPServing
import Training

extension TrainingStory {
  /// What the files of a run tell of its training.
  init(of record: RunRecord, run: String, in folder: RunFolder) {
    let past = PastEpochs(of: folder)
    self.init(
      state: SessionState(
        of: record, run: run, in: folder, isInUse: folder.isInUse, past.records))
    epochs = past.epochs
    losses = past.losses
    units = Self.units(in: folder, state.state)
  }

  /// The weights of the network that a run has come to, or after the last epoch of one that goes on; nil if it has saved none.
  static func units(in folder: RunFolder, _ phase: SessionState.Phase) -> ServerSentEvent? {
    let kept = folder.savedEpochs.last.flatMap { try? folder.model(afterEpoch: $0) }
    let model = phase == .running ? kept : (try? folder.model()) ?? kept
    guard let model else { return nil }
    return try? ServerSentEvent("units", UnitsEvent(model))
  }
}

extension SessionState {
  /// How far a run has come, by its files.
  ///
  /// - Parameters:
  ///   - record: Its record.
  ///   - run: Its name.
  ///   - folder: Where it is.
  ///   - isInUse: Whether a program writes there.
  ///   - history: The measurements after its epochs.
  init(
    of record: RunRecord, run: String, in folder: RunFolder, isInUse: Bool,
    _ history: [EpochRecord]
  ) {
    self.init(run: run, epochs: record.configuration.epochs)
    let (examples, batch) = (record.data.trainingExamples, max(record.configuration.batchSize, 1))
    let isKept = record.configuration.incompleteBatch == .keep
    steps = examples / batch + (isKept && !examples.isMultiple(of: batch) ? 1 : 0)
    epoch = history.last?.epoch ?? 0
    step = epoch > 0 ? steps : 0
    message = record.message
    switch record.status {
    case .finished: state = .finished
    case .failed: state = .failed
    case .running where isInUse: state = .running
    case .planned, .running, .interrupted:
      state = .interrupted
      message =
        record.status == .running
        ? "It was ended from outside. Resume it to go on from its last checkpoint." : message
    }
    if state == .running, let last = history.last {
      secondsLeft = Double(epochs - last.epoch) * (last.trainSeconds + last.evaluationSeconds)
    }
  }
}

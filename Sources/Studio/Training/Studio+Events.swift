import HTTPServing
import Training

extension Studio {
  /// What happens in a run, from the beginning and as it goes on.
  ///
  /// - Parameter run: The run's name.
  /// - Throws: ``HTTPError`` of status 404 if there is no such run; what reading its files throws.
  func events(ofRun run: String) throws -> EventStream {
    if let session = sessions[run] { return try session.feed.stream() }
    let folder = try runs.folder(named: run)
    let record = try folder.record()
    return try EventFeed(TrainingStory(of: record, run: run, in: folder)).stream()
  }
}

extension TrainingStory {
  /// What the files of a run tell of its training, which is over.
  fileprivate init(of record: RunRecord, run: String, in folder: RunFolder) {
    let past = PastEpochs(of: folder)
    var state = SessionState(run: run, epochs: record.configuration.epochs)
    state.epoch = record.lastEpoch?.epoch ?? 0
    state.message = record.message
    switch record.status {
    case .finished: state.state = .finished
    case .failed: state.state = .failed
    case .planned, .running, .interrupted: state.state = .interrupted
    }
    self.init(state: state)
    epochs = past.epochs
    losses = past.losses
  }
}
